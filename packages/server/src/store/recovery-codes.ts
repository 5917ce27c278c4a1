import type { Database } from './database.ts';

/** New codes in place of the old ones; none where the list is empty. */
export async function replaceRecoveryCodes(db: Database, user: string, hashes: string[]): Promise<void> {
  await db.deleteFrom('recovery_codes').where('user', '=', user).execute();
  const rows = hashes.map((code_hash) => ({ user, code_hash }));
  if (rows.length > 0) await db.insertInto('recovery_codes').values(rows).execute();
}

/** Uses one up. False where there is none such. */
export async function takeRecoveryCode(db: Database, user: string, hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_codes')
    .where('user', '=', user)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
