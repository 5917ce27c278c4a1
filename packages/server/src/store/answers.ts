import type { Database } from './database.ts';

/** The promises of a space to answer: those kept since that moment, and those that are open. */
export const promisesOf = (db: Database, space: string, since: string) =>
  db
    .selectFrom('dues')
    .innerJoin('submissions', 'submissions.id', 'dues.submission_id')
    .select(['department', 'submitted_at', 'dues.due_at', 'done_at', 'status'])
    .where('space_id', '=', space)
    .where('step', '=', 'answer')
    .where(({ eb, or }) => or([eb('done_at', '>=', since), eb('done_at', 'is', null)]))
    .execute();
