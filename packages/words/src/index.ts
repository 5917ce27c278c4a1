/** Every word of every language at once: for servers, and for applications that do not count bytes. */
import { en } from './en/index.ts';
import type { Words } from './parts.ts';
import { ru } from './ru/index.ts';

export { deedIn } from './deed.ts';
export { fieldName } from './field-name.ts';
export { type Format, formatIn } from './format.ts';
export type * from './parts.ts';
export { plural } from './plural.ts';
export { promiseOf, withPromise } from './promise.ts';
export { shorten } from './shorten.ts';

export const words: Readonly<Record<string, Words>> = { ru, en };
