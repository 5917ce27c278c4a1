import { localesOf } from './locales-of.ts';

/** A moment in the words of a language; `timeZone` is one of the IANA list, the reader's own unless given. */
export const momentIn = (language: string, iso: string, timeZone?: string): string =>
  new Date(iso).toLocaleString(localesOf(language), { dateStyle: 'long', timeStyle: 'short', timeZone });
