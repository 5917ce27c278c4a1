import { kinds, refusal } from '@veche/protocol';
import { canAnswer, type StaffMember, type StaffSubmission } from '@veche/protocol/desk';
import { stepsOfOfficial } from '../clocks/allowed-steps.ts';
import type { Context } from '../context.ts';
import { withoutPeople } from '../kinds/index.ts';
import { commentsOf } from '../store/comments.ts';
import { messagesOf } from '../store/conversation.ts';
import { duesOf } from '../store/dues.ts';
import { newestEventOf } from '../store/events.ts';
import { countFollowers } from '../store/followers.ts';
import { opinionsOf, showOpinion } from '../store/opinions.ts';
import { publicTextsOf } from '../store/public-texts.ts';
import { duplicatesOf, findSubmission, type StoredSubmission } from '../store/submissions.ts';
import type { StoredTopic } from '../store/topics.ts';
import type { Unit } from '../unit.ts';
import { reachesSubmission } from './reach.ts';
import { redacted } from './redacted.ts';
import { showSubmission } from './submission.ts';

/** The submission, where the official's role reaches it; `not-found` elsewhere. */
export async function openStaffSubmission(
  { db, book }: Pick<Unit, 'db' | 'book'>,
  staff: StaffMember,
  id: string,
): Promise<{ submission: StoredSubmission; topic: StoredTopic }> {
  const submission = await findSubmission(db, id);
  const topic = submission && book.topics.get(submission.topic_id);
  if (!topic || !(await reachesSubmission(db, staff, submission))) throw refusal('not-found');
  return { submission, topic };
}

/** What an expert needs to judge the matter: not who it is, nor what officials say among themselves. */
const forExpert = (
  shown: StaffSubmission,
  { draft }: StoredTopic,
  { user }: StaffMember,
): StaffSubmission => ({
  ...shown,
  answer: shown.answer && withoutPeople(draft, shown.answer),
  contact: null,
  consent: null,
  notes: [],
  steps: [],
  opinions: shown.opinions.filter((opinion) => opinion.user === user),
  comments: shown.comments.filter(({ state }) => state === 'shown'),
});

/** One submission as the desk sees it: the answer stays hidden where the ballot is secret. */
export async function readStaffSubmission(
  context: Context,
  staff: StaffMember,
  id: string,
): Promise<StaffSubmission> {
  const { db, catalogue } = context;
  const book = await catalogue.book(staff.space);
  const { submission, topic } = await openStaffSubmission({ db, book }, staff, id);
  const shown = await showSubmission(context, submission, topic);
  const { contact, consent_id, consent_at, is_waiting, department, assignee, updated_at, duplicate_of } =
    submission;
  const public_texts = await publicTextsOf(db, id);
  const whole = {
    ...shown,
    answer: kinds[topic.draft.kind].is_secret ? null : shown.answer,
    ...(shown.publicity?.published_at ? redacted(shown, public_texts) : {}),
    public_texts,
    contact: contact ? JSON.parse(contact) : null,
    consent: consent_id && consent_at ? { id: consent_id, accepted_at: consent_at } : null,
    is_waiting: is_waiting === 1,
    department,
    assignee,
    updated_at,
    steps: canAnswer(staff.role)
      ? await stepsOfOfficial({ db, book }, { submission, topic }, context.now())
      : [],
    notes: await messagesOf(db, id, true),
    dues: (await duesOf(db, id)).map(({ submission_id: _, rule: __, ...due }) => due),
    opinions: (await opinionsOf(db, id)).map(showOpinion),
    followers: await countFollowers(db, id),
    comments: await commentsOf(db, id),
    duplicate_of,
    duplicates: (await duplicatesOf(db, id)).map((one) => one.id),
    version: await newestEventOf(db, id),
  };
  return staff.role === 'expert' ? forExpert(whole, topic, staff) : whole;
}
