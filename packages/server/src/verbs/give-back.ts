import type { NewEvent } from '../store/events.ts';
import { openAssignedTo } from '../store/inbox.ts';
import { type StoredSubmission, updateSubmission } from '../store/submissions.ts';
import type { Unit } from '../unit.ts';

/** Gives to everybody what somebody works on and no longer can: it would stay in nobody's list. */
export async function giveBack(
  unit: Unit,
  user: string,
  deed: Pick<NewEvent, 'at' | 'actor'>,
  isKept: (submission: StoredSubmission) => Promise<boolean> = async () => false,
): Promise<void> {
  for (const submission of await openAssignedTo(unit.db, unit.book.space.id, user)) {
    if (await isKept(submission)) continue;
    const { id, topic_id } = submission;
    await updateSubmission(unit.db, id, { assignee: null, updated_at: deed.at });
    unit.record({ ...deed, action: 'assign', topic_id, submission_id: id });
  }
}
