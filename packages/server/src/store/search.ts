import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import { type Expression, type SqlBool, sql } from 'kysely';

/** Letters of a stem that are enough to look for it anywhere in a text: `ям` is in `прямо`. */
const enough = 4;

/** The part of a word that its forms share, by the algorithms of Snowball; other scripts stay as they are. */
function stemOf(word: string): string {
  if (/^[а-яё]+$/.test(word)) return russian(word);
  return /^[a-z]+$/.test(word) ? english(word) : word;
}

/** Both as they are stored, in lower case, and as people type them: without the dots of `ё`, after a space. */
const words = sql<string>`' ' || replace(words, 'ё', 'е')`;

/** Conditions that a submission meets which has each of these words, in any form of them. */
export const hasWords = (sought: string): Expression<SqlBool>[] =>
  sought
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const stem = stemOf(word).replaceAll('ё', 'е');
      const isShort = stem.length < enough && stem !== word;
      const pattern = `%${isShort ? ' ' : ''}${stem.replace(/[\\%_]/g, '\\$&')}%`;
      return sql<SqlBool>`${words} like ${pattern} escape '\\'`;
    });
