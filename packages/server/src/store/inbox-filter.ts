import type { SubmissionStatus } from '@veche/protocol';
import type { InboxQuery, QueueName } from '@veche/protocol/desk';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Limit } from './search.ts';

/** A part of what was sent to a space. Whatever is left out does not limit. */
export interface Reach {
  readonly space: string;
  readonly department?: string;
  /** Only what this expert was asked about. */
  readonly expert?: string;
}

export interface InboxFilter extends Pick<InboxQuery, 'queue' | 'topic' | 'status'> {
  reach: Reach;
  user: string;
  /** ISO text in UTC. */
  now: string;
  /** The topics of the wanted kind. */
  topics?: string[];
}

/** What a row must meet. Limits are known to the index of words as well. */
interface Wanted {
  limits: Limit[];
  /** What it does not know. */
  conditions?: Expression<SqlBool>[];
}

const open: SubmissionStatus[] = [
  'received',
  'in_work',
  'reaction_requested',
  'forwarded',
  'reopened',
  'answered',
];

/** Nobody has begun to work on it. */
export const fresh: SubmissionStatus[] = ['received', 'forwarded', 'reopened'];

const isWaiting: Limit = ['is_waiting', ['1']];
/** Somebody may still do something about it, if only close it. */
export const isOpen: Limit = ['status', open];

/** What makes up each queue. */
const queues: Record<QueueName, (filter: InboxFilter) => Wanted> = {
  new: () => ({ limits: [['status', fresh], isWaiting, ['assignee', [null]]] }),
  mine: ({ user }) => ({ limits: [['assignee', [user]], isOpen] }),
  waiting: () => ({ limits: [isOpen, isWaiting] }),
  answered: () => ({ limits: [['status', ['answered']]] }),
  overdue: ({ now }) => ({ limits: [isOpen], conditions: [sql<SqlBool>`due_at < ${now}`] }),
  asked: ({ reach }) => ({ limits: [], conditions: [isAsked(reach.expert, sql`and text is null`)] }),
  all: () => ({ limits: [] }),
};

/** Everything that the filter asks for. */
export function wantedBy(filter: InboxFilter): Required<Wanted> {
  const { reach, queue = 'all', topic, topics, status } = filter;
  const { limits, conditions = [] } = queues[queue](filter);
  const { department, expert } = reach;
  return {
    limits: [
      ...limits,
      ...limit('department', department),
      ...limit('topic_id', topic),
      ...limit('topic_id', topics),
      ...limit('status', status),
    ],
    conditions: [...conditions, ...(expert === undefined ? [] : [isAsked(expert)])],
  };
}

/** An expert was asked about it: this one, where one is named. */
const isAsked = (expert: string | undefined, more = sql``) =>
  sql<SqlBool>`id in (select submission_id from opinions
    where ${expert === undefined ? sql`true` : sql`${sql.ref('user')} = ${expert}`} ${more})`;

const limit = (column: string, wanted: string | string[] | undefined): Limit[] =>
  wanted === undefined ? [] : [[column, [wanted].flat()]];
