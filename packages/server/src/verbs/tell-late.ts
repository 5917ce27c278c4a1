import type { DueStep } from '@veche/protocol';
import { morningAfter } from '../clocks/morning.ts';
import type { Context } from '../context.ts';
import { listStaff } from '../store/staff.ts';
import type { StoredSubmission } from '../store/submissions.ts';
import type { Unit } from '../unit.ts';
import { areReachable, headsOf, holdersOf } from '../views/holders.ts';

/** A deadline that has passed. */
export interface Passed {
  submission: Pick<StoredSubmission, 'id' | 'assignee' | 'department'>;
  step: DueStep;
  due_at: string;
}

/** Leaves a mail to whoever has a submission that is late, for their next working morning, and a look at it later. */
export async function tellHolders(
  { post }: Context,
  unit: Unit,
  { submission, step, due_at }: Passed,
): Promise<void> {
  if (!post) return;
  const { id: space, clocks, escalate_days } = unit.book.space;
  const due = new Date(due_at);
  const staff = areReachable(await listStaff(unit.db, space));
  for (const { user } of holdersOf(staff, submission)) {
    const payload = { letter: 'overdue', user, submission: submission.id, step } as const;
    unit.later({ kind: 'mail', space, payload, due_at: morningAfter(clocks, due, 1).toISOString() });
  }
  unit.later({
    kind: 'escalate',
    key: `escalate ${submission.id} ${step}`,
    space,
    payload: { submission: submission.id, step, due_at },
    due_at: morningAfter(clocks, due, escalate_days).toISOString(),
  });
}

/** Leaves a mail to the head, where there is somebody to be told, and says so. */
export async function tellHeads(unit: Unit, { submission, step }: Passed): Promise<boolean> {
  const { space } = unit.book;
  const heads = headsOf(areReachable(await listStaff(unit.db, space.id)), space, submission);
  for (const { user } of heads) {
    const payload = { letter: 'escalation', user, submission: submission.id, step } as const;
    unit.later({ kind: 'mail', space: space.id, payload });
  }
  return heads.length > 0;
}
