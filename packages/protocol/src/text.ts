import * as z from 'zod/mini';

/** A BCP 47 language tag, lower-case primary subtag: `ru`, `en`, `sr-Latn`. */
export const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'bad_format'));

/** The same text in one or more languages, keyed by language tag. */
export type Texts = Record<string, string>;

/** Texts of at most `max` characters in each language; at least one language. */
export const texts = (max: number) =>
  z.record(language, line(max)).check(z.refine((value) => Object.keys(value).length > 0, 'required'));

/** A required text of at most `max` characters. Blank counts as empty; ends are trimmed. */
export const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'too_long'));

/** The text in the wanted language, else in the same language of another region, else the first one there is. */
export function textIn(from: Texts | null | undefined, wanted: string): string {
  if (!from) return '';
  const primary = wanted.split('-')[0] ?? wanted;
  const near = Object.keys(from).find((tag) => tag.split('-')[0] === primary);
  return from[wanted] ?? (near && from[near]) ?? Object.values(from)[0] ?? '';
}
