import { kinds, refusal, type StepName, steps, stepsFrom } from '@veche/protocol';
import { duesOf, setDue } from '../store/dues.ts';
import type { Unit } from '../unit.ts';
import type { Opened } from '../verbs/take-step.ts';
import { dueAfter } from './due.ts';

type Reading = Pick<Unit, 'db' | 'book'>;

/** The deadline of the answer, where it can be put off still. */
async function prolongable({ db, book }: Reading, { submission, topic }: Opened) {
  const term = book.space.clocks.policies[topic.draft.kind]?.prolong;
  const dues = term ? await duesOf(db, submission.id) : [];
  const due = dues.find(({ step, done_at }) => step === 'answer' && done_at === null);
  return term && due && due.prolonged_at === null ? { term, due } : undefined;
}

/** What an official can do now. An answer is put off once, and only where the space has a term for that. */
export async function stepsOfOfficial(reading: Reading, opened: Opened): Promise<StepName[]> {
  const { submission, topic } = opened;
  const allowed = stepsFrom(kinds[topic.draft.kind].steps, submission.status, 'official');
  const canProlong = allowed.includes('prolong') && (await prolongable(reading, opened)) !== undefined;
  return allowed.filter((step) => step !== 'prolong' || canProlong);
}

/**
 * Puts the answer off, counted from when it was due.
 * @returns the new deadline.
 * @throws ProblemError `step-not-allowed`
 */
export async function prolong(unit: Unit, opened: Opened, at: string): Promise<string> {
  const found = await prolongable(unit, opened);
  if (!found || !steps.prolong.from.includes(opened.submission.status)) {
    throw refusal('step-not-allowed', { allowed: await stepsOfOfficial(unit, opened) });
  }
  const { term, due } = found;
  const due_at = dueAfter(unit.book.space.clocks, new Date(due.due_at), term).toISOString();
  await setDue(unit.db, { ...due, due_at, overdue_at: null, prolonged_at: at });
  return due_at;
}
