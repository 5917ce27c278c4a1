import { type Issue, makeIssue, type SpaceSettings } from '@veche/protocol';
import { listStaff } from '../store/staff.ts';
import type { Unit } from '../unit.ts';

/** Heads of departments who are nobody at the desk. One who was named before may have left since. */
export async function strangeHeads({ db, book }: Unit, next: SpaceSettings): Promise<Issue[]> {
  const named = new Set(book.space.departments.map(({ head }) => head));
  const fresh = next.departments.flatMap(({ head }, index) =>
    head === undefined || named.has(head) ? [] : [{ head, index }],
  );
  if (fresh.length === 0) return [];
  const known = new Set((await listStaff(db, next.id)).map(({ user }) => user));
  return fresh
    .filter(({ head }) => !known.has(head))
    .map(({ index }) => makeIssue(['departments', index, 'head'], 'not_a_choice'));
}
