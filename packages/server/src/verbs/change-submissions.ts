import { kinds, ProblemError, refusal, type StepName, stepsFrom } from '@veche/protocol';
import type { ChangeOutcomes, NamedChange, StaffMember, SubmissionChange } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findSubmission, type StoredSubmission } from '../store/submissions.ts';
import { openStaffSubmission } from '../views/case.ts';
import { change } from './change.ts';
import type { Opened } from './take-step.ts';

/** Changes many, each by itself: what one of them is refused for does not stop the others. They share a commit. */
export async function changeSubmissions(
  context: Context,
  staff: StaffMember,
  changes: NamedChange[],
): Promise<ChangeOutcomes> {
  const outcomes = changes.map(async (one) => {
    try {
      return { problem: null, undo: await changeOne(context, staff, one) };
    } catch (error) {
      if (error instanceof ProblemError) return { problem: error.problem.code, undo: null };
      throw error;
    }
  });
  return { outcomes: await Promise.all(outcomes) };
}

/** Where a submission stands, and whose it is: an undo is for this alone. */
const standingOf = ({ status, assignee, department }: StoredSubmission) => ({ status, assignee, department });

const changeOne = (context: Context, staff: StaffMember, { id, change: wanted, standing }: NamedChange) =>
  context.writer.write(staff.space, async (unit) => {
    const opened = await openStaffSubmission(unit, staff, id);
    const before = standingOf(opened.submission);
    const isOther =
      standing &&
      (Object.keys(before) as (keyof typeof before)[]).some((part) => standing[part] !== before[part]);
    if (isOther) throw refusal('outdated');
    await change(unit, staff, opened, wanted, context.now().toISOString());
    const after = (await findSubmission(unit.db, id)) as StoredSubmission;
    const back = undoOf(opened, after);
    return back && { id, change: back, standing: standingOf(after) };
  });

/** The steps that lead back, as far as any does. Work that was begun was begun. */
const stepBack: Partial<Record<StoredSubmission['status'], Extract<StepName, 'reopen'>>> = {
  closed: 'reopen',
};

/** What takes a change back; null where nothing does. */
function undoOf({ submission: before, topic }: Opened, after: StoredSubmission): SubmissionChange | null {
  const step = before.status === after.status ? undefined : stepBack[after.status];
  const isAllowed = step && stepsFrom(kinds[topic.draft.kind].steps, after.status, 'official').includes(step);
  const back: SubmissionChange = {
    ...(isAllowed ? { step } : {}),
    ...(before.assignee === after.assignee ? {} : { assignee: before.assignee }),
    // Named even where it is the same: with the department goes whoever has it.
    ...(before.department === after.department
      ? {}
      : { department: before.department, assignee: before.assignee }),
  };
  return Object.keys(back).length > 0 ? back : null;
}
