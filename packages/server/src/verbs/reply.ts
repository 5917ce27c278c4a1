import { type Message, makeIssue, refusal, type SpaceSettings, type Texts } from '@veche/protocol';
import type { ReplyInput, StaffMember } from '@veche/protocol/desk';
import { refuseStep } from '../clocks/allowed-steps.ts';
import { prolong } from '../clocks/prolong.ts';
import type { Context } from '../context.ts';
import { assignedByRule } from '../routing/assigned.ts';
import { givenWithin } from '../routing/given-within.ts';
import { insertMessage, showMessage } from '../store/conversation.ts';
import type { Database } from '../store/database.ts';
import { addPublicText, noteTexts, publishedAt } from '../store/public-texts.ts';
import { findSubmission, type SubmissionUpdate } from '../store/submissions.ts';
import type { Unit } from '../unit.ts';
import { openStaffSubmission } from '../views/case.ts';
import { judgeUntil } from '../views/judge-until.ts';
import { answerDuplicates } from './answer-duplicates.ts';
import { carryFollowers } from './carry-followers.ts';
import { nameOfOfficial } from './name-of-official.ts';
import { refuseOutdated } from './outdated.ts';
import { saidBefore } from './said-before.ts';
import { type Opened, takeStep } from './take-step.ts';
import { tellSubscribers } from './tell-subscribers.ts';

export type Reply = ReplyInput & { submission: string; id: string };

/** The official writes: message, step and event at once. Whoever answers an untaken submission takes it. */
export function reply(
  context: Context,
  staff: StaffMember,
  said: Reply,
): Promise<{ isNew: boolean; body: Message }> {
  return context.writer.write(staff.space, async (unit) => {
    const { db, book } = unit;
    const opened = await openStaffSubmission(unit, staff, said.submission);
    const { submission } = opened;
    const same = { submission_id: submission.id, staff_user: staff.user, is_internal: 0, text: said.text };
    const earlier = await saidBefore(db, said.id, same);
    if (earlier) return earlier;
    await refuseOutdated(unit, submission.id, said.version);
    await refuseStep(unit, opened, said.step, context.now());
    const at = context.now().toISOString();
    const name = JSON.stringify(nameOfOfficial(book.space, staff));
    const { shown, change } = await detailOf(unit, opened, said, at);
    const status = await takeStep(unit, opened, said.step, at, {
      assignee: submission.assignee ?? staff.user,
      words: `${submission.words} ${said.text}`,
      ...change,
    });
    const row = {
      id: said.id,
      submission_id: submission.id,
      sender: 'official' as const,
      staff_user: staff.user,
      name,
      text: said.text,
      sent_at: at,
      step: said.step,
      detail: shown ? JSON.stringify(shown) : null,
    };
    await insertMessage(db, row);
    if (said.is_public) await publishMessage(db, row);
    const event = { at, actor: staff.user, name, action: 'reply', topic_id: submission.topic_id };
    unit.record({ ...event, submission_id: submission.id, status, object: said.id });
    if (change?.assignee) unit.record(assignedByRule(at, submission, change.assignee));
    await tellSubscribers(context, unit, submission.id, said.id);
    if (said.step === 'merge') {
      await carryFollowers(unit, { from: submission.id, to: said.duplicate_of, at, actor: staff.user });
    }
    if (said.step === 'answer') closeLater(unit, submission.id, at);
    if (said.step === 'answer' || said.step === 'decline')
      await answerDuplicates(context, unit, submission, row, event);
    return { isNew: true, body: showMessage(row) };
  });
}

/** Words for everybody, where the submission is public still. */
async function publishMessage(
  db: Database,
  { id, submission_id, text }: { id: string; submission_id: string; text: string },
): Promise<void> {
  if ((await publishedAt(db, submission_id)) === null) return;
  await addPublicText(db, submission_id, id, text);
  await noteTexts(db, submission_id);
}

/** Silence is content: an answer is the end of it, once the resident may no longer object. */
function closeLater(unit: Unit, submission: string, at: string): void {
  const { space } = unit.book;
  const until = judgeUntil(space, { answered_at: at });
  if (until === null) return;
  const due_at = new Date(until.getTime() + 1).toISOString();
  unit.later({ kind: 'close', key: `close ${submission}`, space: space.id, payload: { submission }, due_at });
}

interface Detail {
  /** What the message says of it, beside its words. */
  shown?: object;
  change?: SubmissionUpdate;
}

/** What belongs to one step alone. */
async function detailOf(unit: Unit, opened: Opened, said: Reply, at: string): Promise<Detail> {
  if (said.step === 'decline') return { shown: { reason: said.reason } };
  if (said.step === 'merge') return mergeInto(unit, opened.submission.id, said.duplicate_of);
  if (said.step === 'prolong') return { shown: { until: await prolong(unit, opened, at) } };
  if (said.step !== 'forward') return {};
  if ('outside' in said.to) return { shown: { to: inEach(unit.book.space, said.to.outside) } };
  const { department } = said.to;
  const found = unit.book.space.departments.find((one) => one.id === department);
  if (!found) throw refusal('invalid', { issues: [makeIssue(['to', 'department'], 'not_a_choice')] });
  // It is new to whoever gets it.
  const assignee = await givenWithin(unit, opened, department);
  return { shown: { to: found.name }, change: { department, assignee } };
}

const inEach = ({ languages }: SpaceSettings, text: string): Texts =>
  Object.fromEntries(languages.map((language) => [language, text]));

/** The other must be there, in the same space, and no repetition itself. */
async function mergeInto({ db, book }: Unit, id: string, other: string): Promise<Detail> {
  const found = await findSubmission(db, other);
  const isGood = found && found.space_id === book.space.id && found.duplicate_of === null && found.id !== id;
  if (!isGood) throw refusal('invalid', { issues: [makeIssue(['duplicate_of'], 'not_a_choice')] });
  return { change: { duplicate_of: other } };
}
