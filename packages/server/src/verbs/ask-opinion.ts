import { makeIssue, refusal } from '@veche/protocol';
import type { Opinion, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findOpinion, insertOpinion, showOpinion, updateOpinion } from '../store/opinions.ts';
import { findStaff, showStaff } from '../store/staff.ts';
import { openStaffSubmission } from '../views/case.ts';
import { nameOfExpert } from './name-of-official.ts';

export interface Question {
  submission: string;
  expert: string;
  question: string;
}

/** Asks an expert of the space; from then on they may read this submission. */
export function askOpinion(
  context: Context,
  by: StaffMember,
  { submission: id, expert, question }: Question,
): Promise<{ isNew: boolean; body: Opinion }> {
  return context.writer.write(by.space, async (unit) => {
    const { submission } = await openStaffSubmission(unit, by, id);
    const asked = await findStaff(unit.db, expert);
    if (asked?.space_id !== by.space || asked.role !== 'expert') {
      throw refusal('invalid', { issues: [makeIssue(['user'], 'not_a_choice')] });
    }
    const earlier = await findOpinion(unit.db, id, expert);
    const at = context.now().toISOString();
    const row = {
      submission_id: id,
      user: expert,
      name: JSON.stringify(nameOfExpert(showStaff(asked))),
      question,
      asked_at: at,
      text: null,
      given_at: null,
      is_public: 0,
    };
    if (earlier?.question === question) return { isNew: false, body: showOpinion(earlier) };
    if (earlier) await updateOpinion(unit.db, earlier, { question, asked_at: at });
    else await insertOpinion(unit.db, row);
    const deed = { at, actor: by.user, action: 'ask-opinion', object: expert };
    unit.record({ ...deed, topic_id: submission.topic_id, submission_id: id });
    if (context.post && asked.email !== null) {
      const payload = { letter: 'opinion', user: expert, submission: id } as const;
      unit.later({ kind: 'mail', key: `opinion ${id} ${expert}`, space: by.space, payload });
    }
    return { isNew: !earlier, body: showOpinion({ ...row, ...earlier, question, asked_at: at }) };
  });
}
