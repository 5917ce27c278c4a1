/** The same text in one or more languages, keyed by language tag. */
export type Texts = Record<string, string>;

const primaryOf = (tag: string) => tag.split('-', 1)[0];

/**
 * Whether two tags name one language, of whatever region.
 *
 * @example
 * isSameLanguage('en', 'en-GB'); //=> true
 */
export const isSameLanguage = (one: string, other: string): boolean => primaryOf(one) === primaryOf(other);

/**
 * The wanted language, else the same one of another region, else the first one that the text has.
 *
 * @example
 * tagIn({ en: 'Lamps', ru: 'Фонари' }, 'ru-RU'); //=> 'ru'
 * tagIn({ en: 'Lamps', ru: 'Фонари' }, 'tt'); //=> 'en'
 */
export function tagIn(from: Texts, wanted: string): string {
  const tags = Object.keys(from);
  return from[wanted] ? wanted : (tags.find((tag) => isSameLanguage(tag, wanted)) ?? tags[0] ?? '');
}

/**
 * The text in the language that `tagIn` finds.
 *
 * @example
 * textIn({ en: 'Lamps', ru: 'Фонари' }, 'en-GB'); //=> 'Lamps'
 * textIn(undefined, 'en'); //=> ''
 */
export const textIn = (from: Texts | null | undefined, wanted: string): string =>
  from?.[tagIn(from, wanted)] ?? '';
