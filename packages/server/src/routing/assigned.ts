import type { Database } from '../store/database.ts';
import type { NewEvent } from '../store/events.ts';
import { showStaff, staffNamed } from '../store/staff.ts';
import { canWorkOn } from '../views/reach.ts';

/** Something that a rule gives to somebody. */
interface Given {
  space_id: string;
  department: string | null;
  assignee: string | null;
}

/** Takes back what was given to somebody who is not at the desk, or could not answer it: nobody would see it. */
export async function takeFromUnable(db: Database, given: Given[]): Promise<void> {
  const assigned = given.filter(({ assignee }) => assignee !== null);
  if (assigned.length === 0) return;
  const users = [...new Set(assigned.map(({ assignee }) => assignee ?? ''))];
  const staff = new Map((await staffNamed(db, users)).map((row) => [row.user, showStaff(row)]));
  for (const one of assigned) {
    const member = staff.get(one.assignee ?? '');
    if (!member || !(await canWorkOn(db, member, { ...one, id: '' }))) one.assignee = null;
  }
}

/** That a rule gave it to somebody. */
export const assignedByRule = (
  at: string,
  { id, topic_id }: { id: string; topic_id: string },
  assignee: string,
): NewEvent => ({
  at,
  actor: 'routing',
  action: 'assign',
  topic_id,
  submission_id: id,
  object: assignee,
});
