/** Every word of every language at once: for servers, and for applications that do not count bytes. */
import { words as ar } from './ar/index.ts';
import { words as ba } from './ba/index.ts';
import { en } from './en/index.ts';
import { words as kk } from './kk/index.ts';
import type { Words } from './parts.ts';
import { ru } from './ru/index.ts';
import { words as tt } from './tt/index.ts';

export { deedIn } from './deed.ts';
export { directionOf } from './direction-of.ts';
export { fieldName } from './field-name.ts';
export { type Format, formatIn } from './format.ts';
export { type Language, languages } from './languages.ts';
export { nearest } from './nearest.ts';
export type * from './parts.ts';
export { plural } from './plural.ts';
export { promiseOf, withPromise } from './promise.ts';
export { shorten } from './shorten.ts';

export const words: Readonly<Record<string, Words>> = { ru, en, tt, ba, kk, ar };
