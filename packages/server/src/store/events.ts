import type { StatusChange } from '@veche/protocol';
import type { Database } from './database.ts';
import type { EventRow } from './schema.ts';

/** An event before it has its number. What does not apply is left out. */
export type NewEvent = Pick<EventRow, 'at' | 'actor' | 'action'> &
  Partial<Pick<EventRow, 'name' | 'topic_id' | 'submission_id' | 'status' | 'object'>>;

/** After it the settings or topics of the space are to be read again. */
export const changesWhatIsAsked = ({ action }: Pick<EventRow, 'action'>) =>
  action === 'publish-topic' || action === 'change-space';

/** After it more or less is public than before, and a case may lead to another one or no longer. */
export const changesWhatIsPublic = ({ action }: Pick<EventRow, 'action'>) =>
  action === 'publish-case' || action === 'hide-case';

/** Numbers the events of a space from after `seq` on. */
export const numbered = (space: string, seq: number, events: NewEvent[]): EventRow[] =>
  events.map((event, index) => ({
    name: null,
    topic_id: null,
    submission_id: null,
    status: null,
    object: null,
    ...event,
    space_id: space,
    seq: seq + 1 + index,
  }));

export async function insertEvents(db: Database, rows: EventRow[]): Promise<void> {
  await db.insertInto('events').values(rows).execute();
}

/** The number of the newest event of a space; 0 where there is none. */
export async function newestEvent(db: Database, space: string): Promise<number> {
  const row = await db.selectFrom('spaces').select('seq').where('id', '=', space).executeTakeFirst();
  return row?.seq ?? 0;
}

/** What happened to these submissions after that number, oldest first. */
export async function eventsOf(db: Database, submissions: string[], after: number): Promise<EventRow[]> {
  if (submissions.length === 0) return [];
  return db
    .selectFrom('events')
    .selectAll()
    .where('submission_id', 'in', submissions)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute();
}

/** The next events of a space, oldest first. */
export const eventsAfter = (db: Database, space: string, seq: number, limit: number): Promise<EventRow[]> =>
  db
    .selectFrom('events')
    .selectAll()
    .where('space_id', '=', space)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();

/** Every status that a submission had, oldest first. */
export async function historyOf(db: Database, submission: string): Promise<StatusChange[]> {
  const rows = await db
    .selectFrom('events')
    .select(['at', 'status', 'actor', 'name'])
    .where('submission_id', '=', submission)
    .where('status', 'is not', null)
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ at, status, actor, name }) =>
    status
      ? [{ at, status, by: actor === 'resident' ? 'resident' : 'official', name: name && JSON.parse(name) }]
      : [],
  );
}

/** What others do about a case that is public: nobody works on that. */
export const followings = ['follow-case', 'unfollow-case', 'carry-followers', 'ask-for-news'];

/** What is said beside the matter: whoever works on it has missed nothing. */
export const asides = [
  'note',
  'ask-opinion',
  'give-opinion',
  'read-original',
  'subscribe',
  'unsubscribe',
  'escalate',
  'comment',
  'show-comment',
  'refuse-comment',
  ...followings,
];

/** What concerns the officials alone. */
export const internalActions = ['assign', 'pass', ...asides];

/** The number of the newest thing that happened to a submission, what was said beside it left out. */
export async function newestEventOf(db: Database, submission: string): Promise<number> {
  const { seq } = await db
    .selectFrom('events')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('submission_id', '=', submission)
    .where('action', 'not in', asides)
    .executeTakeFirstOrThrow();
  return seq ?? 0;
}
