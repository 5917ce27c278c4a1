import type { Database } from './database.ts';
import type { CallerRow } from './schema.ts';

/** Sites that may not embed a space and are remembered, for each space: anybody can claim to be any number of them. */
const mostStrangers = 20;

export async function saveCaller(db: Database, row: CallerRow): Promise<void> {
  const { is_allowed, heard_at } = row;
  await db
    .insertInto('callers')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['space_id', 'origin', 'topic_id']).doUpdateSet({ is_allowed, heard_at }),
    )
    .execute();
  if (is_allowed === 0) await forgetStrangers(db, row.space_id);
}

/** Of those that may not embed the space only the last stay. */
async function forgetStrangers(db: Database, space: string): Promise<void> {
  const strangers = () =>
    db.selectFrom('callers').select('heard_at').where('space_id', '=', space).where('is_allowed', '=', 0);
  const last = await strangers()
    .orderBy('heard_at', 'desc')
    .offset(mostStrangers)
    .limit(1)
    .executeTakeFirst();
  if (!last) return;
  await db
    .deleteFrom('callers')
    .where('space_id', '=', space)
    .where('is_allowed', '=', 0)
    .where('heard_at', '<=', last.heard_at)
    .execute();
}

/** Which sites asked for what of a space, the last first. */
export const listCallers = (db: Database, space: string): Promise<CallerRow[]> =>
  db.selectFrom('callers').selectAll().where('space_id', '=', space).orderBy('heard_at', 'desc').execute();

export async function deleteCallersBefore(db: Database, moment: string): Promise<void> {
  await db.deleteFrom('callers').where('heard_at', '<', moment).execute();
}
