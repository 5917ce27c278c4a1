import { randomUUID } from 'node:crypto';
import { makeReceipt, makeUuid } from '@veche/protocol';
import type { StaffMember } from '@veche/protocol/desk';
import type { SampleCase } from '@veche/protocol/samples';
import type { Context } from '../context.ts';
import { findStaff, showStaff } from '../store/staff.ts';
import { changeSubmission } from '../verbs/change-submission.ts';
import { followCase } from '../verbs/follow-case.ts';
import { publishSubmission } from '../verbs/publish-submission.ts';
import { reply } from '../verbs/reply.ts';
import { submit } from '../verbs/submit.ts';

const day = 24 * 60 * 60_000;

/** Some days before. */
const ago = (context: Context, days: number): Context => {
  const then = new Date(context.now().getTime() - days * day);
  return Object.create(context, { now: { value: () => then } });
};

/** What residents of the demo sent, and this official answered, in the days before. */
export async function seedCases(context: Context, cases: SampleCase[], user: string): Promise<void> {
  const found = await findStaff(context.db, user);
  if (!found) return;
  for (const one of cases) await seedCase(context, one, showStaff(found));
}

async function seedCase(
  context: Context,
  { topic, input, sent, texts, answer, followers }: SampleCase,
  staff: StaffMember,
): Promise<void> {
  const then = ago(context, sent);
  const receipt = makeReceipt();
  const submission = receipt.id;
  await submit(then, { topic, ...receipt, input });
  const parts = Object.entries(texts).map(([field, text]) => [`answer.${field}`, text]);
  await publishSubmission(then, staff, { submission, texts: Object.fromEntries(parts) });
  for (let one = 0; one < followers; one += 1) await followCase(then, submission, randomUUID(), true);
  if (!answer) {
    await changeSubmission(then, staff, submission, { step: 'take' });
    return;
  }
  const said = { step: 'answer', text: answer.text, is_public: true } as const;
  await reply(ago(context, answer.given), staff, { ...said, submission, id: makeUuid() });
}
