import { type DueStep, type StepName, steps } from '@veche/protocol';
import { policyFor } from '../kinds/index.ts';
import { duesOf, finishDues, setDue } from '../store/dues.ts';
import type { Unit } from '../unit.ts';
import type { Opened } from '../verbs/take-step.ts';
import { afterRegistration, duesOfSteps } from './due.ts';

/** Steps that settle it, so that nothing is due any more. */
const settling: StepName[] = ['answer', 'decline', 'merge', 'withdraw', 'accept'];

/** Steps after which an answer is due anew. */
const reopening: StepName[] = ['reopen', 'dispute'];

/** What a step does in time. */
function metBy(name: StepName): DueStep[] {
  if (settling.includes(name)) return ['register', 'forward', 'publish', 'answer'];
  if (steps[name].by === 'resident') return [];
  return name === 'forward' ? ['register', 'forward'] : ['register'];
}

/** Ends the deadlines that a step has met, and sets those that it begins. */
export async function keepDues(unit: Unit, opened: Opened, name: StepName, at: string): Promise<void> {
  const { submission } = opened;
  if (reopening.includes(name)) return begin(unit, opened, ['answer'], at);
  const met = metBy(name);
  if (met.length === 0) return;
  const isRegistered = met.includes('register') && (await isOpen(unit, submission.id, 'register'));
  // What has just been registered has its further deadlines from now on, and this step may meet them at once.
  if (isRegistered && policyOf(unit, opened)?.is_from_registration) {
    await begin(unit, opened, afterRegistration, at);
  }
  await finishDues(unit.db, submission.id, met, at);
}

const policyOf = ({ book }: Unit, { submission, topic }: Opened) =>
  policyFor(book.space.clocks, topic.draft, JSON.parse(submission.answer));

/** Sets the deadlines of these steps, counted from that moment. */
async function begin(unit: Unit, opened: Opened, begun: DueStep[], at: string): Promise<void> {
  const policy = policyOf(unit, opened);
  if (!policy) return;
  for (const due of duesOfSteps(unit.book.space.clocks, policy, begun, new Date(at))) {
    await setDue(unit.db, { ...due, submission_id: opened.submission.id });
  }
}

/** It can be read by everybody from now on, and commented on for as long as the policy says. */
export async function keepPublished(unit: Unit, opened: Opened, at: string): Promise<void> {
  await finishDues(unit.db, opened.submission.id, ['publish'], at);
  await begin(unit, opened, ['comments'], at);
}

const isOpen = async ({ db }: Unit, submission: string, step: DueStep): Promise<boolean> =>
  (await duesOf(db, submission)).some((due) => due.step === step && due.done_at === null);
