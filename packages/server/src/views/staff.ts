import { kinds, refusal } from '@veche/protocol';
import type {
  InboxItem,
  InboxPage,
  InboxQuery,
  StaffMember,
  StaffSubmission,
  StaffTopic,
} from '@veche/protocol/desk';
import { stepsOfOfficial } from '../clocks/prolong.ts';
import type { Context } from '../context.ts';
import { messagesOf } from '../store/conversation.ts';
import type { Database } from '../store/database.ts';
import { newestEventOf } from '../store/events.ts';
import { findInbox } from '../store/inbox.ts';
import { duplicatesOf, findSubmission, type StoredSubmission } from '../store/submissions.ts';
import { talliesOf } from '../store/tallies.ts';
import type { StoredTopic } from '../store/topics.ts';
import type { Unit } from '../unit.ts';
import { showSubmission } from './submission.ts';

const pageSize = 30;

/** One page of the inbox of the official's space. */
export async function readInbox(
  { db, catalogue, now }: Context,
  staff: StaffMember,
  query: InboxQuery,
): Promise<InboxPage> {
  const { kind, cursor, limit = pageSize, ...filter } = query;
  const { topics } = await catalogue.book(staff.space);
  const ofKind = [...topics.values()].filter(({ draft }) => draft.kind === kind).map(({ id }) => id);
  const found = await findInbox(db, {
    ...filter,
    space: staff.space,
    user: staff.user,
    now: now().toISOString(),
    topics: kind && ofKind,
    before: cursor === undefined ? undefined : readCursor(cursor),
    // One more than asked tells whether another page follows.
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => showItem(row, topics.get(row.topic_id) as StoredTopic)),
    next_cursor: last ? writeCursor(last.seq) : null,
  };
}

const writeCursor = (seq: number) => Buffer.from(String(seq)).toString('base64url');

/** A cursor that nobody gave out starts the list anew rather than failing. */
function readCursor(cursor: string): number | undefined {
  const seq = Number(Buffer.from(cursor, 'base64url').toString());
  return Number.isSafeInteger(seq) ? seq : undefined;
}

function showItem(row: StoredSubmission, { draft }: StoredTopic): InboxItem {
  const {
    id,
    topic_id,
    status,
    is_waiting,
    excerpt,
    department,
    assignee,
    submitted_at,
    updated_at,
    due_at,
  } = row;
  return {
    id,
    topic: topic_id,
    topic_title: draft.title,
    kind: draft.kind,
    status,
    is_waiting: is_waiting === 1,
    excerpt,
    department,
    assignee,
    submitted_at,
    updated_at,
    due_at,
  };
}

/** The submission, where it belongs to the official's space; `not-found` elsewhere. */
export async function openStaffSubmission(
  { db, book }: Pick<Unit, 'db' | 'book'>,
  staff: StaffMember,
  id: string,
): Promise<{ submission: StoredSubmission; topic: StoredTopic }> {
  const submission = await findSubmission(db, id);
  const topic = submission && book.topics.get(submission.topic_id);
  if (!topic || submission.space_id !== staff.space) throw refusal('not-found');
  return { submission, topic };
}

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
  return {
    ...shown,
    answer: kinds[topic.draft.kind].is_secret ? null : shown.answer,
    contact: contact ? JSON.parse(contact) : null,
    consent: consent_id && consent_at ? { id: consent_id, accepted_at: consent_at } : null,
    is_waiting: is_waiting === 1,
    department,
    assignee,
    updated_at,
    steps: await stepsOfOfficial({ db, book }, { submission, topic }),
    notes: await messagesOf(db, id, true),
    duplicate_of,
    duplicates: (await duplicatesOf(db, id)).map((one) => one.id),
    version: await newestEventOf(db, id),
  };
}

/** Every topic of the space, drafts included. */
export async function listStaffTopics({ db, catalogue }: Context, staff: StaffMember): Promise<StaffTopic[]> {
  const { topics } = await catalogue.book(staff.space);
  return Promise.all([...topics.values()].map((topic) => showStaffTopic(db, topic)));
}

export async function readStaffTopic(
  { db, catalogue }: Context,
  staff: StaffMember,
  id: string,
): Promise<StaffTopic> {
  const topic = (await catalogue.book(staff.space)).topics.get(id);
  if (!topic) throw refusal('not-found');
  return showStaffTopic(db, topic);
}

export async function showStaffTopic(
  db: Database,
  { id, draft, updated_at }: StoredTopic,
): Promise<StaffTopic> {
  const { submissions } = await talliesOf(db, id);
  return { id, draft, submissions: submissions[''] ?? 0, updated_at };
}
