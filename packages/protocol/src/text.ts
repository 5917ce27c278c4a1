import * as z from 'zod/mini';

/** A BCP 47 language tag, lower-case primary subtag: `ru`, `en`, `sr-Latn`. */
export const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'bad_format'));

/** No database keeps a NUL character in a text for sure. */
export const withoutNul = z.refine<string>((text) => !text.includes('\0'), 'bad_format');

/**
 * Texts of at most `max` characters in each language; at least one language.
 *
 * @example
 * parse(texts(100), { en: 'Lamps', ru: 'Фонари' }).data; //=> { en: 'Lamps', ru: 'Фонари' }
 * parse(texts(100), {}).issues.map(({ code }) => code); //=> ['required']
 */
export const texts = (max: number) =>
  z.record(language, line(max)).check(z.refine((value) => Object.keys(value).length > 0, 'required'));

/**
 * A required text of at most `max` characters. Blank counts as empty; ends are trimmed.
 *
 * @example
 * parse(line(20), ' Lamps ').data; //=> 'Lamps'
 * parse(line(20), ' ').issues.map(({ code }) => code); //=> ['required']
 */
export const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'too_long'), withoutNul);
