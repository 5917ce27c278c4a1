import type { Unit } from '../unit.ts';
import type { Opened } from '../verbs/take-step.ts';
import { takeFromUnable } from './assigned.ts';
import { factsOf } from './facts.ts';
import { assigneeWithin } from './route.ts';

/** Whom the rules of the space name for a submission that a department gets; null where nobody. */
export async function givenWithin(
  { db, book: { space } }: Unit,
  { submission, topic }: Opened,
  department: string,
): Promise<string | null> {
  const facts = { ...factsOf(topic, JSON.parse(submission.answer)), department };
  const given = { space_id: space.id, department, assignee: assigneeWithin(space.routing, facts) };
  await takeFromUnable(db, [given]);
  return given.assignee;
}
