import { kinds, refusal, type Submission, stateAt } from '@veche/protocol';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { claimsOf, waitingBefore } from '../store/claims.ts';
import { historyOf, messagesOf } from '../store/conversation.ts';
import type { Database } from '../store/database.ts';
import { findSubmission, type StoredSubmission } from '../store/submissions.ts';
import { findTopic, type StoredTopic } from '../store/topics.ts';
import { isEnded } from '../verbs/ended.ts';

/**
 * The submission that a receipt opens.
 * @throws ProblemError `not-found`, alike for a wrong id and a wrong token.
 */
export async function openReceipt(
  db: Database,
  id: string,
  token: string,
): Promise<{ submission: StoredSubmission; topic: StoredTopic }> {
  const submission = await findSubmission(db, id);
  const topic = submission && (await findTopic(db, submission.topic_id));
  if (!topic || submission.token_hash !== hashOf(token)) throw refusal('not-found');
  return { submission, topic };
}

/** One submission as its resident sees it. */
export async function showSubmission(
  context: Context,
  db: Database,
  submission: StoredSubmission,
  topic: StoredTopic,
): Promise<Submission> {
  const { id, status, submitted_at, locale } = submission;
  const { draft } = topic;
  const places = await placesOf(db, topic.id, id);
  const hasEnded = isEnded(status);
  return {
    id,
    topic: topic.id,
    topic_title: draft.title,
    kind: draft.kind,
    status,
    submitted_at,
    locale,
    answer: JSON.parse(submission.answer),
    ...(places.length > 0 ? { places } : {}),
    history: await historyOf(db, id),
    messages: await messagesOf(db, id),
    can_change_answer: draft.can_change_answer && !hasEnded && stateAt(draft, context.now()) === 'open',
    can_write: !hasEnded,
    can_withdraw: kinds[draft.kind].is_withdrawable && !hasEnded,
  };
}

async function placesOf(db: Database, topic: string, submission: string) {
  const places: NonNullable<Submission['places']> = [];
  for (const { item, state, seq } of await claimsOf(db, submission)) {
    const is_confirmed = state === 'held';
    const waiting_position = is_confirmed ? null : 1 + (await waitingBefore(db, topic, item, seq));
    places.push({ shift: item, is_confirmed, waiting_position });
  }
  return places;
}
