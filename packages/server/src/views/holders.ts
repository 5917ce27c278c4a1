import type { SpaceSettings } from '@veche/protocol';
import { answering } from '@veche/protocol/desk';
import type { StoredStaff } from '../store/staff.ts';
import type { StoredSubmission } from '../store/submissions.ts';

/** Somebody who can be written to. */
export type Reachable = StoredStaff & { email: string };

export const areReachable = (staff: StoredStaff[]): Reachable[] =>
  staff.filter((one): one is Reachable => one.email !== null);

const administrators = (staff: Reachable[]) => staff.filter(({ role }) => role === 'administrator');

const answers = ({ role }: StoredStaff) => answering.some((one) => one === role);

/** Who has a submission: whoever works on it, else those who answer for its department, else the administrators. */
export function holdersOf(
  staff: Reachable[],
  { assignee, department }: Pick<StoredSubmission, 'assignee' | 'department'>,
): Reachable[] {
  const own = staff.filter(({ user }) => user === assignee);
  if (own.length > 0) return own;
  const colleagues = staff.filter(
    (one) => department !== null && one.department === department && answers(one),
  );
  return colleagues.length > 0 ? colleagues : administrators(staff);
}

/** Who is told of what stays undone: the head of the department, else the administrators. */
export function headsOf(
  staff: Reachable[],
  { departments }: Pick<SpaceSettings, 'departments'>,
  { department }: Pick<StoredSubmission, 'department'>,
): Reachable[] {
  const head = departments.find(({ id }) => id === department)?.head;
  const named = staff.filter(({ user }) => user === head);
  return named.length > 0 ? named : administrators(staff);
}
