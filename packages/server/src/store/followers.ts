import type { Database } from './database.ts';

/** False where it follows it already. */
export async function insertFollower(db: Database, submission: string, hash: string): Promise<boolean> {
  const row = await db
    .insertInto('followers')
    .values({ submission_id: submission, follower_hash: hash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('follower_hash')
    .executeTakeFirst();
  return row !== undefined;
}

/** False where it did not follow it. */
export async function deleteFollower(db: Database, submission: string, hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('followers')
    .where('submission_id', '=', submission)
    .where('follower_hash', '=', hash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function countFollowers(db: Database, submission: string): Promise<number> {
  const { followers } = await db
    .selectFrom('followers')
    .select(({ fn }) => fn.countAll<number>().as('followers'))
    .where('submission_id', '=', submission)
    .executeTakeFirstOrThrow();
  return Number(followers);
}

/** The case's own row tells lists how many there are. */
export async function noteFollowers(db: Database, submission: string): Promise<number> {
  const followers = await countFollowers(db, submission);
  await db.updateTable('public_cases').set({ followers }).where('submission_id', '=', submission).execute();
  return followers;
}

/** Whoever follows the one follows the other as well from now on. False where they all did already. */
export async function copyFollowers(db: Database, from: string, to: string): Promise<boolean> {
  const rows = db
    .selectFrom('followers')
    .select(({ val }) => [val(to).as('submission_id'), 'follower_hash'])
    .where('submission_id', '=', from);
  const carried = await db
    .insertInto('followers')
    .columns(['submission_id', 'follower_hash'])
    .expression(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('follower_hash')
    .execute();
  if (carried.length > 0) await noteFollowers(db, to);
  return carried.length > 0;
}
