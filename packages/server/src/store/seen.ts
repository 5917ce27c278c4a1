import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

export async function keepSeen(db: Database, row: Tables['seen']): Promise<void> {
  const { seen_at } = row;
  await db
    .insertInto('seen')
    .values(row)
    .onConflict((conflict) => conflict.columns(['user', 'submission_id']).doUpdateSet({ seen_at }))
    .execute();
}

export async function forgetSeen(db: Database, user: string, submission: string): Promise<void> {
  await db.deleteFrom('seen').where('user', '=', user).where('submission_id', '=', submission).execute();
}

/** Until when somebody has seen each of these; those that they have not seen are left out. */
export async function seenBy(
  db: Database,
  user: string,
  submissions: string[],
): Promise<Map<string, string>> {
  if (submissions.length === 0) return new Map();
  const rows = await db
    .selectFrom('seen')
    .select(['submission_id', 'seen_at'])
    .where('user', '=', user)
    .where('submission_id', 'in', submissions)
    .execute();
  return new Map(rows.map(({ submission_id, seen_at }) => [submission_id, seen_at]));
}
