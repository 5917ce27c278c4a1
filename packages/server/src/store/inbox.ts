import type { InboxSort } from '@veche/protocol/desk';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database, Store } from './database.ts';
import { areFew, fewFound, isAmongFound, isWithin, newestFound } from './search.ts';
import { isOpen, type Selection, wantedBy } from './selection.ts';
import { type StoredSubmission, seqAt } from './submissions.ts';

/** A row's place in an order: `value` of what is ordered by, where that is not the number itself. */
export interface Place {
  seq: number;
  value?: string;
}

export interface InboxPage extends Selection {
  /** Words to find. */
  q?: string;
  sort: InboxSort;
  /** The row before the page. */
  after?: Place;
  limit: number;
}

/** Columns of a line, rather than whole texts. */
const columns = [
  'seq',
  'id',
  'topic_id',
  'status',
  'is_waiting',
  'excerpt',
  'department',
  'assignee',
  'submitted_at',
  'updated_at',
  'due_at',
] as const;
export type InboxRow = Pick<StoredSubmission, (typeof columns)[number]>;

/** What somebody works on. */
export const openAssignedTo = (db: Database, space: string, user: string): Promise<StoredSubmission[]> =>
  db
    .selectFrom('submissions')
    .selectAll()
    .where('space_id', '=', space)
    .where('assignee', '=', user)
    .where(isWithin(isOpen))
    .execute();

interface Order {
  by: RawBuilder<unknown>;
  /** Whether a row comes after that place. */
  isAfter(place: Place): RawBuilder<SqlBool>;
  /** Of which rows it is an order, where not of all. */
  of?: RawBuilder<SqlBool>;
}

const orders: Record<InboxSort, Order> = {
  newest: { by: sql`seq desc`, isAfter: ({ seq }) => sql`seq < ${seq}` },
  due: {
    by: sql`due_at, seq`,
    isAfter: ({ value, seq }) => sql`(due_at, seq) > (${value}, ${seq})`,
    of: sql`due_at is not null`,
  },
  changed: {
    by: sql`updated_at desc, seq desc`,
    isAfter: ({ value, seq }) => sql`(updated_at, seq) < (${value}, ${seq})`,
  },
};

/** The place of a row in the order. */
export const placeOf = (sort: InboxSort, { seq, due_at, updated_at }: InboxRow): Place =>
  sort === 'newest' ? { seq } : { seq, value: (sort === 'due' ? due_at : updated_at) ?? '' };

export async function findInbox(store: Pick<Store, 'db' | 'engine'>, page: InboxPage): Promise<InboxRow[]> {
  const { db } = store;
  return db
    .selectFrom('submissions')
    .select(columns)
    .where('seq', 'in', await seqsOf(store, page))
    .orderBy(orders[page.sort].by)
    .execute();
}

/** The rows of one page, as a subquery of their numbers: what they hold is read of these alone. */
async function seqsOf(store: Pick<Store, 'db' | 'engine'>, page: InboxPage): Promise<RawBuilder<number>> {
  const { q, sort, after, limit, reach } = page;
  const { limits, conditions } = wantedBy(page);
  const { by, isAfter, of } = orders[sort];
  const { first, last } = await boundsOf(store.db, page);
  const search = { table: 'submissions', space: reach.space, words: q ?? '', limits };
  const isRare = q !== undefined && (await areFew(store, search));
  if (q !== undefined && !isRare && sort === 'newest') {
    return newestFound(store, search, { conditions, first, before: after?.seq ?? last, limit });
  }
  const all: Expression<SqlBool>[] = [
    sql<SqlBool>`space_id = ${reach.space}`,
    ...limits.map(isWithin),
    ...conditions,
    ...(of ? [of] : []),
    ...(after ? [isAfter(after)] : []),
    ...(first === undefined ? [] : [sql<SqlBool>`seq >= ${first}`]),
    ...(last === undefined ? [] : [sql<SqlBool>`seq < ${last}`]),
    ...(q === undefined || isRare ? [] : [isAmongFound(store, search)]),
  ];
  const table = isRare ? fewFound(store, search) : sql`submissions`;
  return sql`(select seq from ${table} where ${sql.join(all, sql` and `)} order by ${by} limit ${limit})`;
}

const hour = 3_600_000;
const shifted = (moment: string, by: number) => new Date(Date.parse(moment) + by).toISOString();

/**
 * Between which numbers the rows of a period lie: those of years are not read one by one. The clocks of two nodes differ, by
 * less than an hour.
 */
async function boundsOf(db: Database, { reach: { space }, from, to }: Selection) {
  const none = Number.MAX_SAFE_INTEGER;
  return {
    first: from === undefined ? from : ((await seqAt(db, space, shifted(from, -hour))) ?? none),
    last: to === undefined ? to : await seqAt(db, space, shifted(to, hour)),
  };
}
