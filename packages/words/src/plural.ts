/** Makes `n` with the right form of a word: `plural('ru', 3, { one: 'место', few: 'места', other: 'мест' })`. */
export function plural(
  language: string,
  n: number,
  forms: { one: string; few?: string; other: string },
): string {
  const rule = new Intl.PluralRules(language).select(n) as 'one' | 'few' | 'many' | 'other';
  const form = rule === 'one' ? forms.one : rule === 'few' ? (forms.few ?? forms.other) : forms.other;
  return `${new Intl.NumberFormat(language).format(n)} ${form}`;
}
