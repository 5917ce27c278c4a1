import { type Comment, type CommentInput, makeIssue, refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { findComment, insertComment } from '../store/comments.ts';
import { findCase } from '../store/public-cases.ts';
import { updateSubmission } from '../store/submissions.ts';
import type { StoredTopic } from '../store/topics.ts';
import { commentingOn } from '../views/commenting.ts';

export type Written = CommentInput & { submission: string; id: string };

/**
 * Somebody comments on a public case; a moderator reads it first. Sending the same again is harmless.
 * @throws ProblemError `not-found`; `closed` where it is decided; `conflict`, `invalid`
 */
export async function comment(
  context: Context,
  { submission, id, name = null, text, is_of_age }: Omit<Written, 'name'> & { name?: string | null },
): Promise<{ isNew: boolean; body: Comment }> {
  const found = await findCase(context.db, submission);
  if (!found) throw refusal('not-found');
  return context.writer.write(found.space_id, async (unit) => {
    const { db, book } = unit;
    // It may have been hidden meanwhile.
    const now = await findCase(db, submission);
    const topic = book.topics.get(found.topic_id) as StoredTopic;
    if (!now) throw refusal('not-found');
    const earlier = await findComment(db, id);
    if (earlier) {
      const isSame = earlier.submission_id === submission && earlier.text === text && earlier.name === name;
      if (!isSame) throw refusal('conflict');
      return { isNew: false, body: { id, name, text, sent_at: earlier.sent_at } };
    }
    const commenting = await commentingOn(db, now, topic.draft);
    if (!commenting) throw refusal('closed');
    if (commenting.min_age > 0 && !is_of_age) {
      throw refusal('invalid', { issues: [makeIssue(['is_of_age'], 'required')] });
    }
    const sent_at = context.now().toISOString();
    const row = { id, submission_id: submission, name, text, sent_at, state: 'waiting' as const };
    if (!(await insertComment(db, row))) throw refusal('conflict');
    await updateSubmission(db, submission, { updated_at: sent_at });
    const event = { at: sent_at, actor: 'commenter', action: 'comment', topic_id: topic.id };
    unit.record({ ...event, submission_id: submission, object: id });
    return { isNew: true, body: { id, name, text, sent_at } };
  });
}
