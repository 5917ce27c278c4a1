import type { AnswerTo, Choice, DeadlinePolicy, DraftOf, KindName } from '@veche/protocol';
import type { Tally } from '../store/tallies.ts';

/** A limited thing that an answer asks for. */
export interface Want {
  item: string;
  places: number;
  waiting_places: number;
}

/** A department that a topic names, at this path of its draft. */
export interface NamedDepartment {
  path: (string | number)[];
  department: string;
}

/** What the endpoint must know of a kind beyond its schemas. Whatever a kind leaves out, it does not have. */
export interface ServerKind<K extends KindName> {
  /** What one answer adds to the counts. */
  tally(answer: AnswerTo<K>, draft: DraftOf<K>): Tally[];
  /** What the desk shows and searches, the first words first; empty for a secret ballot. */
  words(answer: AnswerTo<K>): string[];
  /** The answer without those whom it names; all of it unless said. */
  withoutPeople?(answer: AnswerTo<K>): AnswerTo<K>;
  /** Which department answers. */
  department?(answer: AnswerTo<K>, draft: DraftOf<K>): string | null;
  /** What it is about, of those that the topic names. */
  category?(answer: AnswerTo<K>): string;
  categories?(draft: DraftOf<K>): readonly Choice[];
  /** Every department that the topic names, and where. */
  departments?(draft: DraftOf<K>): NamedDepartment[];
  /** Which part of the territory it is about. */
  district?(answer: AnswerTo<K>): string | undefined;
  /** Where it is, in the resident's words. */
  place?(answer: AnswerTo<K>): string | undefined;
  /** Promises of its own, instead of those of the space. */
  deadlines?(answer: AnswerTo<K>, draft: DraftOf<K>): DeadlinePolicy | undefined;
  /** Youngest age of who may comment before it is decided. */
  ageToComment?(draft: DraftOf<K>): number;
  /** The limited things of the topic. */
  places?(draft: DraftOf<K>): Want[];
  /** Which of them the answer asks for. */
  wants?(answer: AnswerTo<K>): string[];
  /** Ids that answers may refer to: they stay once there are answers. */
  items?(draft: DraftOf<K>): string[];
  /** What must not change at all once there are answers, for the counts to keep their meaning. */
  fixed?(draft: DraftOf<K>): unknown;
}

/** One more of each item. */
export const countEach = (items: string[]): Tally[] =>
  items.map((item) => ({ measure: 'counts', item, by: 1 }));
