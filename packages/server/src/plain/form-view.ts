import type { Issue, Problem } from '@veche/protocol';
import type { Format, Words } from '@veche/words';
import type { Values } from './read-form.ts';

/** What the templates of a plain form are given. */
export interface FormView {
  readonly t: Words;
  readonly lang: string;
  readonly format: Format;
  /** What was filled in so far. */
  readonly values: Values;
  readonly issues: readonly Issue[];
  readonly problem?: Problem['code'];
}
