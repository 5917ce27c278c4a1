import type { Database } from '../store/database.ts';
import { insertEvents, type NewEvent, numbered } from '../store/events.ts';
import { numberSpace } from '../store/spaces.ts';

/** What happened to a space first of all: nobody else writes to it yet. */
export async function beginLog(db: Database, space: string, events: NewEvent[]): Promise<void> {
  await insertEvents(db, numbered(space, 0, events));
  await numberSpace(db, space, { seq: events.length, asked_seq: events.length });
}
