import type { Words } from './parts.ts';

/** What a field of an answer is called: the words of a kind stand under the names of its fields. */
export const fieldName = (words: Words, kind: string, field: string): string =>
  (words as unknown as Record<string, Record<string, string> | undefined>)[kind]?.[field] ?? field;
