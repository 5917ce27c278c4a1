import type { InboxItem, InboxPage, InboxQuery, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findInbox, type InboxRow } from '../store/inbox.ts';
import type { StoredTopic } from '../store/topics.ts';
import { reachOf } from './reach.ts';

const pageSize = 30;

/** One page of the inbox: of what the official's role reaches. */
export async function readInbox(
  { store, catalogue, now }: Context,
  staff: StaffMember,
  query: InboxQuery,
): Promise<InboxPage> {
  const { kind, cursor, q, limit = pageSize, ...filter } = query;
  const { topics } = await catalogue.book(staff.space);
  const ofKind = [...topics.values()].filter(({ draft }) => draft.kind === kind).map(({ id }) => id);
  const found = await findInbox(store, {
    ...filter,
    reach: reachOf(staff),
    user: staff.user,
    now: now().toISOString(),
    topics: kind && ofKind,
    q: q?.trim() || undefined,
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

function showItem(row: InboxRow, { draft }: StoredTopic): InboxItem {
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
