import type { Database } from './database.ts';
import { ended } from './inbox.ts';

/** How many submissions each of these departments has that are not over. */
export const countOpenOf = (db: Database, space: string, departments: string[]) =>
  db
    .selectFrom('submissions')
    .select(({ fn }) => ['department', fn.countAll<number>().as('count')])
    .where('space_id', '=', space)
    .where('department', 'in', departments)
    .where('status', 'not in', ended)
    .groupBy('department')
    .execute();
