import { type PublicCase, parse, refusal, uuid } from '@veche/protocol';
import type { Context } from '../context.ts';
import { commentsOf } from '../store/comments.ts';
import { showMessage } from '../store/conversation.ts';
import { duesOf } from '../store/dues.ts';
import { historyOf } from '../store/events.ts';
import { opinionsOf } from '../store/opinions.ts';
import { findCase, publicMessagesOf } from '../store/public-cases.ts';
import { publicTextsOf } from '../store/public-texts.ts';
import type { StoredTopic } from '../store/topics.ts';
import { showItems } from './case-item.ts';
import { commentingOn } from './commenting.ts';
import type { Bytes } from './kept.ts';
import { publicAnswer } from './public-answer.ts';
import { dueToAnswer, publicOpinions } from './submission.ts';

/** What everybody reads of a submission, ready to be sent; `not-found` where it is not public. */
export const caseBytes = (context: Context, id: string): Promise<Bytes> =>
  context.kept.get(id, 'case', () => readCase(context, id));

export async function readCase({ db, catalogue, post }: Context, id: string): Promise<PublicCase> {
  const found = parse(uuid, id).data === null ? undefined : await findCase(db, id);
  if (!found) throw refusal('not-found');
  const book = await catalogue.book(found.space_id);
  const [item] = await showItems(db, book, [found]);
  if (!item) throw refusal('not-found');
  const messages = await publicMessagesOf(db, [id]);
  return {
    ...item,
    space: found.space_id,
    texts: publicAnswer(item.kind, await publicTextsOf(db, id)),
    history: (await historyOf(db, id)).map(({ at, status, by }) => ({ at, status, by })),
    messages: messages.map(showMessage),
    public_opinions: publicOpinions(await opinionsOf(db, id)),
    comments: (await commentsOf(db, id)).flatMap(({ state, ...one }) => (state === 'shown' ? [one] : [])),
    commenting: await commentingOn(db, found, (book.topics.get(found.topic_id) as StoredTopic).draft),
    can_mail: post !== undefined,
    due_at: dueToAnswer(await duesOf(db, id)),
  };
}
