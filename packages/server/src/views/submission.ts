import {
  kinds,
  type Publicity,
  refusal,
  type Submission,
  type SubmissionStatus,
  stateAt,
  stepsFrom,
} from '@veche/protocol';
import type { Context } from '../context.ts';
import { claimsOf, waitingBefore } from '../store/claims.ts';
import { messagesOf } from '../store/conversation.ts';
import type { Database } from '../store/database.ts';
import { duesOf } from '../store/dues.ts';
import { historyOf } from '../store/events.ts';
import { opinionsOf, type StoredOpinion } from '../store/opinions.ts';
import { publishedAt } from '../store/public-texts.ts';
import { findSubmission, type StoredSubmission } from '../store/submissions.ts';
import type { StoredTopic } from '../store/topics.ts';
import type { Unit } from '../unit.ts';
import { judgeUntil } from './judge-until.ts';
import { isKeyTo } from './key-to.ts';

/**
 * The submission that a receipt opens.
 * @throws ProblemError `not-found`, alike for a wrong id and a wrong token.
 */
export async function openReceipt(
  context: Pick<Context, 'secret'>,
  { db, book }: Pick<Unit, 'db' | 'book'>,
  id: string,
  token: string,
): Promise<{ submission: StoredSubmission; topic: StoredTopic }> {
  const submission = await findSubmission(db, id);
  const topic = submission && book.topics.get(submission.topic_id);
  if (!topic || !(await isKeyTo(context, db, submission, token))) throw refusal('not-found');
  return { submission, topic };
}

/** The space that a submission belongs to; `not-found` where there is none. */
export async function spaceOfSubmission({ db }: Pick<Context, 'db'>, id: string): Promise<string> {
  const submission = await findSubmission(db, id);
  if (!submission) throw refusal('not-found');
  return submission.space_id;
}

/** What a receipt opens, as its resident sees it. */
export async function readSubmission(context: Context, id: string, token: string): Promise<Submission> {
  const { db, catalogue } = context;
  const book = await catalogue.book(await spaceOfSubmission(context, id));
  const { submission, topic } = await openReceipt(context, { db, book }, id, token);
  return showSubmission(context, submission, topic);
}

/** Of the deadlines, the one that the resident waits for. */
export const dueToAnswer = (dues: Awaited<ReturnType<typeof duesOf>>): string | null =>
  dues.find(({ step, done_at }) => step === 'answer' && done_at === null)?.due_at ?? null;

/** Nothing more is said about a submission in another status than these. */
export const canWrite = (status: SubmissionStatus) =>
  !['closed', 'declined', 'duplicate', 'withdrawn'].includes(status);

/** One submission as its resident sees it. */
export async function showSubmission(
  { db, now, catalogue }: Context,
  submission: StoredSubmission,
  topic: StoredTopic,
): Promise<Submission> {
  const { id, status, submitted_at, locale, rating } = submission;
  const { draft } = topic;
  const places = await placesOf(db, topic.id, id);
  const { space } = await catalogue.book(topic.space_id);
  const steps = stepsFrom(kinds[draft.kind].steps, status, 'resident');
  const until = judgeUntil(space, submission);
  const can_judge = steps.includes('dispute') && until !== null && now() <= until;
  return {
    id,
    space: topic.space_id,
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
    public_opinions: publicOpinions(await opinionsOf(db, id)),
    can_change_answer: draft.can_change_answer && canWrite(status) && stateAt(draft, now()) === 'open',
    can_write: canWrite(status),
    can_withdraw: steps.includes('withdraw'),
    can_judge,
    judge_until: can_judge ? (until?.toISOString() ?? null) : null,
    rating,
    due_at: dueToAnswer(await duesOf(db, id)),
    publicity: await publicityOf(db, submission, topic),
  };
}

async function publicityOf(
  db: Database,
  { id, may_publish }: StoredSubmission,
  { draft }: StoredTopic,
): Promise<Publicity | null> {
  if (!draft.can_be_published && may_publish === 0) return null;
  return { may_publish: may_publish === 1, published_at: await publishedAt(db, id) };
}

/** What an expert said and the administration shows. */
export const publicOpinions = (opinions: StoredOpinion[]) =>
  opinions.flatMap(({ name, text, given_at, is_public }) =>
    is_public === 1 && text !== null && given_at !== null ? [{ name: JSON.parse(name), text, given_at }] : [],
  );

async function placesOf(db: Database, topic: string, submission: string) {
  const places: NonNullable<Submission['places']> = [];
  for (const { item, state, seq } of await claimsOf(db, submission)) {
    const is_confirmed = state === 'held';
    const waiting_position = is_confirmed ? null : 1 + (await waitingBefore(db, topic, item, seq));
    places.push({ shift: item, is_confirmed, waiting_position });
  }
  return places;
}
