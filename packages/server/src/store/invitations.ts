import type { Database } from './database.ts';

/** Somebody's only invitation: one that was there before opens nothing any more. */
export async function saveInvitation(
  db: Database,
  row: { user: string; token_hash: string; expires_at: string },
): Promise<void> {
  const { token_hash, expires_at } = row;
  await db
    .insertInto('invitations')
    .values(row)
    .onConflict((conflict) => conflict.column('user').doUpdateSet({ token_hash, expires_at }))
    .execute();
}

export const findInvitation = (db: Database, tokenHash: string) =>
  db.selectFrom('invitations').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();

export const invitationsOf = (db: Database, users: string[]) =>
  db.selectFrom('invitations').selectAll().where('user', 'in', users).execute();

export async function deleteInvitation(db: Database, user: string): Promise<void> {
  await db.deleteFrom('invitations').where('user', '=', user).execute();
}

/** Throws away those that are over. */
export async function deleteInvitationsBefore(db: Database, moment: string): Promise<void> {
  await db.deleteFrom('invitations').where('expires_at', '<', moment).execute();
}

/** False where it was used or replaced meanwhile. */
export async function takeInvitation(db: Database, tokenHash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitations')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
