import type { Forms } from './ru/forms.ts';

interface Term {
  readonly days: number;
  readonly of: 'working' | 'calendar';
}
type Words = Pick<Forms, 'feedback'>;

/** A sentence of within what an answer is promised; nothing where it is not. */
export function promiseOf({ feedback }: Words, term: Term | null): string | undefined {
  if (!term) return undefined;
  const words = feedback.within(term.days, term.of);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

/** A title, with a promise of its own where it has one. */
export const withPromise = ({ feedback }: Words, title: string, term?: Term): string =>
  term ? `${title} (${feedback.within(term.days, term.of)})` : title;
