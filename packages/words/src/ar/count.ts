import { type Forms, plural } from '../plural.ts';

/** A word after a number; none, one and two are said by the word alone. */
export const count = (n: number, forms: Required<Forms>): string =>
  n <= 2 ? (forms[new Intl.PluralRules('ar').select(n)] ?? forms.other) : plural('ar', n, forms);
