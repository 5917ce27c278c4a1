import { canAnswer, type StaffMember } from '@veche/protocol/desk';
import { departmentsIn } from '../kinds/index.ts';
import type { Database } from '../store/database.ts';
import { findOpinion } from '../store/opinions.ts';
import type { Reach } from '../store/selection.ts';
import type { StoredSubmission } from '../store/submissions.ts';
import type { StoredTopic } from '../store/topics.ts';

/** The part of what was sent to a space that somebody at its desk may read. */
export function reachOf({ space, role, department, user }: StaffMember): Reach {
  // A moderator always has a department; one who had none would see nothing.
  if (role === 'moderator') return { space, department: department ?? '' };
  return role === 'expert' ? { space, expert: user } : { space };
}

/** Whether a reach is all of the space, so that nothing needs to be looked up. */
export const isWhole = ({ department, expert }: Reach) => department === undefined && expert === undefined;

export async function reachesSubmission(
  db: Database,
  staff: StaffMember,
  submission: Pick<StoredSubmission, 'id' | 'space_id' | 'department'>,
): Promise<boolean> {
  const { space, department, expert } = reachOf(staff);
  if (submission.space_id !== space) return false;
  if (expert !== undefined) return (await findOpinion(db, submission.id, expert)) !== undefined;
  return department === undefined || submission.department === department;
}

/** Whether somebody may answer it, and so may have it to work on. */
export const canWorkOn = async (
  db: Database,
  staff: StaffMember,
  submission: Pick<StoredSubmission, 'id' | 'space_id' | 'department'>,
): Promise<boolean> => canAnswer(staff.role) && reachesSubmission(db, staff, submission);

/** Whether a topic is theirs: it names their department. An expert reads what everybody may. */
export function reachesTopic(staff: StaffMember, { space_id, draft }: StoredTopic): boolean {
  const { space, department, expert } = reachOf(staff);
  if (space_id !== space) return false;
  if (expert !== undefined) return draft.state !== 'draft';
  return department === undefined || departmentsIn(draft).some((one) => one.department === department);
}
