import { localesOf } from './locales-of.ts';

/** A word after a number, by the names of `Intl.PluralRules`: those that a language does without are left out. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Makes `n` with the right form of a word: `plural('ru', 3, { one: 'место', few: 'места', other: 'мест' })`. */
export function plural(language: string, n: number, forms: Forms): string {
  const locales = localesOf(language);
  const form = forms[new Intl.PluralRules(locales).select(n)] ?? forms.other;
  return `${new Intl.NumberFormat(locales).format(n)} ${form}`;
}
