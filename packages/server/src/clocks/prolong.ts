import { policyFor } from '../kinds/index.ts';
import { duesOf, setDue } from '../store/dues.ts';
import type { Unit } from '../unit.ts';
import type { Opened } from '../verbs/take-step.ts';
import { dueAfter } from './due.ts';

export type Reading = Pick<Unit, 'db' | 'book'>;

/** The deadline of the answer with the term by which it can be put off: once, where there is one. */
export function prolongable(
  { book }: Pick<Reading, 'book'>,
  { submission, topic }: Opened,
  dues: Awaited<ReturnType<typeof duesOf>>,
) {
  const term = policyFor(book.space.clocks, topic.draft, JSON.parse(submission.answer))?.prolong;
  const due = dues.find(({ step, done_at }) => step === 'answer' && done_at === null);
  return term && due && due.prolonged_at === null ? { term, due } : undefined;
}

/** Puts the answer off, counted from when it was due, where it can be. Returns the new deadline. */
export async function prolong(unit: Unit, opened: Opened, at: string): Promise<string | undefined> {
  const found = prolongable(unit, opened, await duesOf(unit.db, opened.submission.id));
  if (!found) return undefined;
  const { term, due } = found;
  const due_at = dueAfter(unit.book.space.clocks, new Date(due.due_at), term).toISOString();
  await setDue(unit.db, { ...due, due_at, overdue_at: null, prolonged_at: at });
  return due_at;
}
