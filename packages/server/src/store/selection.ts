import type { SubmissionStatus } from '@veche/protocol';
import { type InboxList, me, nobody, type QueueName } from '@veche/protocol/desk';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Limit } from './search.ts';

/** A part of what was sent to a space. Whatever is left out does not limit. */
export interface Reach {
  readonly space: string;
  readonly department?: string;
  /** Only what this expert was asked about. */
  readonly expert?: string;
}

/** Which submissions are wanted, and by whom. Moments are ISO text in UTC. */
export interface Selection
  extends Pick<
    InboxList,
    'queue' | 'topic' | 'status' | 'department' | 'assignee' | 'category' | 'district'
  > {
  reach: Reach;
  user: string;
  /** Of the user. */
  ownDepartment: string | null;
  now: string;
  /** The topics of the wanted kind. */
  topics?: string[];
  /** Due at the first of these moments or later, and before the other. */
  due?: { from?: string; before: string };
  /** Sent at that moment or later. */
  from?: string;
  /** Sent before that moment. */
  to?: string;
}

/** What a row must meet. Limits are known to the index of words as well. */
interface Wanted {
  limits: Limit[];
  /** What it does not know. */
  conditions?: Expression<SqlBool>[];
}

export const open: SubmissionStatus[] = [
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
const queues: Record<QueueName, (selection: Selection) => Wanted> = {
  new: () => ({ limits: [['status', fresh], isWaiting, ['assignee', [null]]] }),
  mine: ({ user }) => ({ limits: [['assignee', [user]], isOpen] }),
  department: ({ ownDepartment }) => ({
    limits: [['department', ownDepartment === null ? [] : [ownDepartment]], isOpen],
  }),
  waiting: () => ({ limits: [isOpen, isWaiting] }),
  answered: () => ({ limits: [['status', ['answered']]] }),
  overdue: ({ now }) => ({ limits: [isOpen], conditions: [sql<SqlBool>`due_at < ${now}`] }),
  asked: ({ reach }) => ({ limits: [], conditions: [isAsked(reach.expert, sql`and text is null`)] }),
  open: () => ({ limits: [isOpen] }),
  all: () => ({ limits: [] }),
};

/** Everything that is asked for. */
export function wantedBy(selection: Selection): Required<Wanted> {
  const { reach, queue = 'all', user, assignee, due } = selection;
  const { limits, conditions = [] } = queues[queue](selection);
  const whose = { [me]: user, [nobody]: null };
  return {
    limits: [
      ...limits,
      ...limit('department', reach.department),
      ...limit('department', selection.department),
      ...limit('assignee', assignee && assignee in whose ? whose[assignee as typeof me] : assignee),
      ...limit('topic_id', selection.topic),
      ...limit('topic_id', selection.topics),
      ...limit('status', selection.status),
      // Nothing else has a deadline.
      ...(due ? [isOpen] : []),
    ],
    conditions: [
      ...conditions,
      ...(reach.expert === undefined ? [] : [isAsked(reach.expert)]),
      ...compared('category', '=', selection.category),
      ...compared('district', '=', selection.district),
      ...compared('due_at', '>=', due?.from),
      ...compared('due_at', '<', due?.before),
      ...compared('submitted_at', '>=', selection.from),
      ...compared('submitted_at', '<', selection.to),
    ],
  };
}

/** An expert was asked about it: this one, where one is named. */
const isAsked = (expert: string | undefined, more = sql``) =>
  sql<SqlBool>`id in (select submission_id from opinions
    where ${expert === undefined ? sql`true` : sql`${sql.ref('user')} = ${expert}`} ${more})`;

const limit = (column: string, wanted: string | string[] | null | undefined): Limit[] =>
  wanted === undefined ? [] : [[column, [wanted].flat()]];

const compared = (column: string, sign: '=' | '<' | '>=', value: string | undefined) =>
  value === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} ${sql.raw(sign)} ${value}`];
