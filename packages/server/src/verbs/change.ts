import { makeIssue, refusal } from '@veche/protocol';
import type { StaffMember, SubmissionChange } from '@veche/protocol/desk';
import { assignedByRule } from '../routing/assigned.ts';
import { givenWithin } from '../routing/given-within.ts';
import { findStaff, showStaff } from '../store/staff.ts';
import { type StoredSubmission, updateSubmission } from '../store/submissions.ts';
import type { Unit } from '../unit.ts';
import { canWorkOn } from '../views/reach.ts';
import { nameOfOfficial } from './name-of-official.ts';
import { refuseOutdated } from './outdated.ts';
import { checkDepartment } from './person.ts';
import { type Opened, takeStep } from './take-step.ts';

async function isAble({ db }: Unit, user: string, submission: StoredSubmission): Promise<boolean> {
  const found = await findStaff(db, user);
  return found !== undefined && canWorkOn(db, showStaff(found), submission);
}

/** Changes the status, who works on a submission or who answers it, without words. */
export async function change(
  unit: Unit,
  staff: StaffMember,
  opened: Opened,
  { step, version, ...to }: SubmissionChange,
  at: string,
): Promise<void> {
  const { submission } = opened;
  const { id, topic_id } = submission;
  await refuseOutdated(unit, id, version);
  const deed = { at, actor: staff.user, topic_id, submission_id: id };
  const { department = submission.department } = to;
  checkDepartment(unit, department);
  const passed = { ...submission, department };
  // It is given only to somebody who can see and answer it.
  if (to.assignee && to.assignee !== submission.assignee && !(await isAble(unit, to.assignee, passed))) {
    throw refusal('invalid', { issues: [makeIssue(['assignee'], 'not_a_choice')] });
  }
  if (step) {
    const status = await takeStep(unit, opened, step, at);
    const name = JSON.stringify(nameOfOfficial(unit.book.space, staff));
    unit.record({ ...deed, action: 'change-status', status, name });
  }
  const isPassed = department !== submission.department;
  if (isPassed) unit.record({ ...deed, action: 'pass', object: department });
  const ruled =
    isPassed && department !== null && to.assignee === undefined
      ? await givenWithin(unit, opened, department)
      : null;
  const { assignee = isPassed ? ruled : submission.assignee } = to;
  if (assignee !== submission.assignee) {
    unit.record(
      ruled === null
        ? { ...deed, action: 'assign', object: assignee }
        : assignedByRule(at, submission, ruled),
    );
  }
  if (isPassed || assignee !== submission.assignee) {
    await updateSubmission(unit.db, id, { department, assignee, updated_at: at });
  }
}
