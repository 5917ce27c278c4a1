import type { Database } from './database.ts';

export interface Claim {
  submission_id: string;
  item: string;
  state: 'held' | 'waiting';
}

export async function insertClaim(db: Database, topic: string, claim: Claim): Promise<void> {
  await db
    .insertInto('claims')
    .values({ topic_id: topic, ...claim })
    .execute();
}

export const claimsOf = (db: Database, submission: string) =>
  db.selectFrom('claims').selectAll().where('submission_id', '=', submission).orderBy('seq').execute();

export async function deleteClaim(db: Database, seq: number): Promise<void> {
  await db.deleteFrom('claims').where('seq', '=', seq).execute();
}

export const firstWaiting = (db: Database, topic: string, item: string) =>
  db
    .selectFrom('claims')
    .selectAll()
    .where('topic_id', '=', topic)
    .where('item', '=', item)
    .where('state', '=', 'waiting')
    .orderBy('seq')
    .executeTakeFirst();

export async function holdClaim(db: Database, seq: number): Promise<void> {
  await db.updateTable('claims').set({ state: 'held' }).where('seq', '=', seq).execute();
}

/** How many wait for the item before this claim. */
export async function waitingBefore(db: Database, topic: string, item: string, seq: number): Promise<number> {
  const { count } = await db
    .selectFrom('claims')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('topic_id', '=', topic)
    .where('item', '=', item)
    .where('state', '=', 'waiting')
    .where('seq', '<', seq)
    .executeTakeFirstOrThrow();
  return count;
}
