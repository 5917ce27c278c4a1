import type {
  InboxItem,
  InboxList,
  InboxPage,
  InboxQuery,
  InboxSort,
  StaffMember,
} from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findInbox, type InboxRow, type Place, placeOf } from '../store/inbox.ts';
import { seenBy } from '../store/seen.ts';
import { open } from '../store/selection.ts';
import type { StoredTopic } from '../store/topics.ts';
import { selectionOf } from './selection.ts';

const pageSize = 30;

/** One page of the inbox: of what the official's role reaches. */
export async function readInbox(context: Context, staff: StaffMember, query: InboxQuery): Promise<InboxPage> {
  const { store, catalogue } = context;
  const { q, cursor, limit = pageSize } = query;
  const sort = orderOf(query);
  const { topics } = await catalogue.book(staff.space);
  const found = await findInbox(store, {
    ...(await selectionOf(context, staff, query)),
    q: q?.trim() || undefined,
    sort,
    after: cursor === undefined ? undefined : readCursor(cursor),
    // One more than asked tells whether another page follows.
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const seen = await seenBy(
    context.db,
    staff.user,
    page.map(({ id }) => id),
  );
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => ({
      ...showItem(row, topics.get(row.topic_id) as StoredTopic),
      is_unread: open.includes(row.status) && (seen.get(row.id) ?? '') < row.updated_at,
    })),
    next_cursor: last ? writeCursor(placeOf(sort, last)) : null,
  };
}

/** What is late is worked off by its deadlines. */
const orderOf = ({ queue, sort }: InboxList): InboxSort => sort ?? (queue === 'overdue' ? 'due' : 'newest');

const writeCursor = ({ seq, value }: Place) =>
  Buffer.from(JSON.stringify({ seq, value })).toString('base64url');

const moment = /^[\dT:.Z-]*$/;

/** A cursor that nobody gave out starts the list anew rather than failing. */
function readCursor(cursor: string): Place | undefined {
  try {
    const { seq, value = '' } = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Number.isSafeInteger(seq) && moment.test(value) ? { seq, value } : undefined;
  } catch {
    return undefined;
  }
}

function showItem(row: InboxRow, { draft }: StoredTopic): Omit<InboxItem, 'is_unread'> {
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
