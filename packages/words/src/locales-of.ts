import { nearest } from './nearest.ts';

/** Some browsers know a language by its name alone, and write its months as `M11`. */
const hasMonths = (locale: string): boolean =>
  !/^M\d/.test(new Date(0).toLocaleString(locale, { month: 'long' }));

/** What to ask `Intl` for: where a browser does not know the language, it would take its own. */
export const localesOf = (language: string): string[] => [language, nearest(language)].filter(hasMonths);
