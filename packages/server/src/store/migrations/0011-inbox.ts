import type { Statement } from './index.ts';

/** Somebody may still do something about it. Queries say it in these very words. */
const isOpen = "status in ('received', 'in_work', 'reaction_requested', 'forwarded', 'reopened', 'answered')";

/**
 * The orders of the inbox, for each queue: no list reads more than it shows, however much lies in the archive. With each what
 * SQLite is to think of it, in the form of its own table: how many rows a town has in the index, and how many of them are
 * alike in the first column, in the first two, and so on.
 */
const indices: Record<string, [columns: string, stat: string]> = {
  new: ['(space_id, seq, status, department) where is_waiting = 1 and assignee is null', '1000 1000 1 1 1'],
  new_due: [
    `(space_id, due_at, seq, status, department)
      where is_waiting = 1 and assignee is null and due_at is not null`,
    '1000 1000 10 1 1 1',
  ],
  open: [`(space_id, seq) where ${isOpen}`, '10000 10000 1'],
  waiting: ['(space_id, seq, status, department) where is_waiting = 1', '2000 2000 1 1 1'],
  due: ['(space_id, due_at, seq, status) where due_at is not null', '2000 2000 10 1 1'],
  assignee: ['(space_id, assignee, seq) where assignee is not null', '80000 80000 2000 1'],
  assignee_open: [`(space_id, assignee, seq) where ${isOpen}`, '10000 10000 50 1'],
  department: ['(space_id, department, seq) where department is not null', '90000 90000 15000 1'],
  department_open: [
    `(space_id, department, seq, status, is_waiting, assignee) where ${isOpen}`,
    '10000 10000 400 1 1 1 1',
  ],
  department_due: [
    '(space_id, department, due_at, seq, status) where due_at is not null',
    '2000 2000 400 3 1 1',
  ],
  department_changed: [
    '(space_id, department, updated_at, seq) where department is not null',
    '90000 90000 15000 1 1',
  ],
  category: ['(space_id, category, seq) where category is not null', '80000 80000 8000 1'],
  status: ['(space_id, status, seq)', '100000 100000 10000 1'],
  status_changed: ['(space_id, status, updated_at, seq)', '100000 100000 10000 1 1'],
  changed: ['(space_id, updated_at, seq)', '100000 100000 1 1'],
  answered: ['(space_id, answered_at) where answered_at is not null', '80000 80000 1'],
  sent: ['(space_id, submitted_at)', '100000 100000 1'],
};

/** What stands in an answer or a draft, for each database. */
const fieldOf = {
  sqlite: (column: string, name: string) => `json_extract(${column}, '$.${name}')`,
  postgres: (column: string, name: string) => `${column}::json ->> '${name}'`,
};

const sortEarlier = (engine: 'sqlite' | 'postgres') => `update submissions
  set category = ${fieldOf[engine]('answer', 'category')}
  where topic_id in (select id from topics where ${fieldOf[engine]('draft', 'kind')} = 'feedback')`;

/** Without them SQLite takes any index for as good as another; taken from a town as it happens to be, they would change. */
const stats = [
  ...Object.entries(indices).map(([name, [, stat]]) => [`submissions_${name}`, stat]),
  ['submissions_space', '100000 100000 1'],
  ['submissions_topic', '100000 20000 1'],
  ['sqlite_autoindex_submissions_1', '100000 1'],
  ['sqlite_autoindex_submissions_2', '100000 20000 1'],
];

export const statements: Statement[] = [
  // What it is about, where the kind sorts by that.
  'alter table submissions add column category text',
  { sqlite: sortEarlier('sqlite') },
  { postgres: sortEarlier('postgres') },
  'drop index submissions_due',
  ...Object.entries(indices).map(
    ([name, [columns]]) => `create index submissions_${name} on submissions ${columns}`,
  ),
  // What an official has seen of a submission: everything until then.
  `create table seen (
    user text not null references staff (user),
    submission_id text not null references submissions (id),
    seen_at text not null,
    primary key (user, submission_id)
  ) strict`,
  // Lists that somebody named, to come back to them.
  `create table views (
    id text primary key,
    space_id text not null references spaces (id),
    user text not null,
    is_shared integer not null,
    name text not null,
    list text not null
  ) strict`,
  'create index views_space on views (space_id, name)',
  { sqlite: 'analyze sqlite_schema' },
  {
    sqlite: `insert into sqlite_stat1 (tbl, idx, stat) values ${stats
      .map(([index, stat]) => `('submissions', '${index}', '${stat}')`)
      .join(', ')}`,
  },
];
