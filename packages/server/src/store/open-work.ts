import type { Database } from './database.ts';
import { isOpen } from './inbox-filter.ts';
import { isWithin } from './search.ts';

/** How many submissions each of these departments has that are not over. */
export const countOpenOf = (db: Database, space: string, departments: string[]) =>
  db
    .selectFrom('submissions')
    .select(({ fn }) => ['department', fn.countAll<number>().as('count')])
    .where('space_id', '=', space)
    .where('department', 'in', departments)
    .where(isWithin(isOpen))
    .groupBy('department')
    .execute();
