import { isDeepStrictEqual } from 'node:util';
import type { Choice, Clocks, DeadlinePolicy, KindName, TopicDraft } from '@veche/protocol';
import type { Tally } from '../store/tallies.ts';
import { feedback } from './feedback.ts';
import { initiative } from './initiative.ts';
import type { NamedDepartment, ServerKind, Want } from './kind.ts';
import { poll } from './poll.ts';
import { volunteer } from './volunteer.ts';

const serverKinds: { [K in KindName]: ServerKind<K> } = { poll, initiative, feedback, volunteer };

/** A kind whose answer has been checked against its topic. TypeScript cannot tie the two; the registry does. */
interface CheckedKind {
  tally(answer: unknown, draft: TopicDraft): Tally[];
  words(answer: unknown): string[];
  withoutPeople?(answer: unknown): Record<string, unknown>;
  department?(answer: unknown, draft: TopicDraft): string | null;
  category?(answer: unknown): string;
  categories?(draft: TopicDraft): readonly Choice[];
  departments?(draft: TopicDraft): NamedDepartment[];
  district?(answer: unknown): string | undefined;
  place?(answer: unknown): string | undefined;
  deadlines?(answer: unknown, draft: TopicDraft): DeadlinePolicy | undefined;
  ageToComment?(draft: TopicDraft): number;
  places?(draft: TopicDraft): Want[];
  wants?(answer: unknown): string[];
  items?(draft: TopicDraft): string[];
  fixed?(draft: TopicDraft): unknown;
}

const kindOf = (draft: TopicDraft) => serverKinds[draft.kind] as unknown as CheckedKind;

/** What one answer adds to the numbers of its topic. */
export const tallyOf = (draft: TopicDraft, answer: unknown): Tally[] => [
  { measure: 'submissions', item: '', by: 1 },
  ...kindOf(draft).tally(answer, draft),
];

export const wordsOf = (draft: TopicDraft, answer: unknown) => kindOf(draft).words(answer).filter(Boolean);

/** An answer for readers who are not to know whose it is. */
export const withoutPeople = (draft: TopicDraft, answer: Record<string, unknown>): Record<string, unknown> =>
  kindOf(draft).withoutPeople?.(answer) ?? answer;

/** Who answers: the kind may know by what was said, else the topic says so for all. */
export const departmentOf = (draft: TopicDraft, answer: unknown) =>
  kindOf(draft).department?.(answer, draft) ?? draft.department ?? null;

export const districtOf = (draft: TopicDraft, answer: unknown) => kindOf(draft).district?.(answer) ?? null;

/** What it is about, where the kind sorts by that. */
export const categoryOf = (draft: TopicDraft, answer: unknown) => kindOf(draft).category?.(answer) ?? null;

export const placeOf = (draft: TopicDraft, answer: unknown) => kindOf(draft).place?.(answer) ?? '';

/** What submissions to a topic can be about. */
export const categoriesIn = (draft: TopicDraft): readonly Choice[] => kindOf(draft).categories?.(draft) ?? [];

/** Every department that a topic names, and where. */
export const departmentsIn = (draft: TopicDraft): NamedDepartment[] => [
  ...(draft.department ? [{ path: ['department'], department: draft.department }] : []),
  ...(kindOf(draft).departments?.(draft) ?? []),
];

/** What is promised about one answer; undefined where nothing is. */
export const policyFor = ({ policies }: Clocks, draft: TopicDraft, answer: unknown) =>
  kindOf(draft).deadlines?.(answer, draft) ?? policies[draft.kind];

/** Youngest age in full years; 0 where none is asked. */
export const ageToComment = (draft: TopicDraft): number => kindOf(draft).ageToComment?.(draft) ?? 0;

/** Every limited thing of a topic. */
export const placesIn = (draft: TopicDraft): Want[] => kindOf(draft).places?.(draft) ?? [];

/** The limited things that one answer asks for. */
export function wantsOf(draft: TopicDraft, answer: unknown): Want[] {
  const wanted = new Set(kindOf(draft).wants?.(answer));
  return placesIn(draft).filter(({ item }) => wanted.has(item));
}

/** Whether answers to the earlier topic mean the same under the later one. */
export function keepsMeaning(earlier: TopicDraft, later: TopicDraft): boolean {
  const items = new Set(kindOf(later).items?.(later));
  return (
    earlier.kind === later.kind &&
    earlier.is_one_per_participant === later.is_one_per_participant &&
    isDeepStrictEqual(kindOf(earlier).fixed?.(earlier), kindOf(later).fixed?.(later)) &&
    (kindOf(earlier).items?.(earlier) ?? []).every((item) => items.has(item))
  );
}
