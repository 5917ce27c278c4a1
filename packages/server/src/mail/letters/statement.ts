import { textIn } from '@veche/protocol';
import type { Context } from '../../context.ts';
import { findStatement, showStatement } from '../../store/statements.ts';
import type { Sending } from '../letter.ts';
import { receiptLink, subscriptionLink } from '../links.ts';
import { about, endOf, firstOf, isWanted, toSubscriber } from './about.ts';

/** What an official said to all who took part in a topic. */
export async function statement(
  context: Context,
  { subscription: id, statement: said }: { subscription: string; statement: string },
): Promise<Sending | undefined> {
  const found = await about(context, id);
  const row = await findStatement(context.db, said);
  if (!found || !row || !isWanted(found.subscription)) return undefined;
  const { subscription, topic, speech } = found;
  const { m, lang } = speech;
  const { name, text } = showStatement(row);
  return {
    letter: {
      ...toSubscriber(found, m.subject.statement),
      name: `statement ${id} ${said}`,
      thread: firstOf(subscription),
      unsubscribe: [subscriptionLink(context, id)],
      blocks: [
        { text: m.news.toAll(textIn(topic.draft.title, lang)) },
        { quote: textIn(text, lang), by: textIn(name, lang) },
        { link: receiptLink(context, subscription), label: m.news.open },
        { small: `${m.news.noReply} ${m.news.secret}` },
        ...endOf(context, found),
      ],
    },
  };
}
