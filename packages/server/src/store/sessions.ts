import type { Insertable } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

export async function insertSession(db: Database, row: Insertable<Tables['sessions']>): Promise<void> {
  await db.insertInto('sessions').values(row).execute();
}

export const findSession = (db: Database, tokenHash: string) =>
  db.selectFrom('sessions').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();

export async function touchSession(db: Database, tokenHash: string, at: string): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute();
}

export async function deleteSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

/** The newest use first. */
export const sessionsOf = (db: Database, users: string[]) =>
  db.selectFrom('sessions').selectAll().where('user', 'in', users).orderBy('seen_at', 'desc').execute();

/** Ends one of the user's sessions, where there is one of that id. */
export async function deleteOwnSession(db: Database, user: string, id: string): Promise<void> {
  await db.deleteFrom('sessions').where('user', '=', user).where('id', '=', id).execute();
}

/** Ends every session of the user. */
export async function deleteSessions(db: Database, user: string): Promise<void> {
  await db.deleteFrom('sessions').where('user', '=', user).execute();
}

/** Ends every session of the user but one. */
export async function deleteOtherSessions(db: Database, user: string, kept: string): Promise<void> {
  await db.deleteFrom('sessions').where('user', '=', user).where('token_hash', '!=', kept).execute();
}

/** Ends sessions that nobody used since the one moment, or that began before the other. */
export async function deleteSessionsBefore(
  db: Database,
  { seen, created }: { seen: string; created: string },
): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where(({ eb, or }) => or([eb('seen_at', '<', seen), eb('created_at', '<', created)]))
    .execute();
}
