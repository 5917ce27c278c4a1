import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

/**
 * A run of letters and digits, or a sign that stands for something, as `%` does. What only divides words is no token.
 * PostgreSQL takes no lexeme of more than 2 kB.
 */
const token = /[\p{L}\p{M}\p{N}]{1,64}|[\p{S}%_#@&*§]/gu;

/** As people type: in any case, without the dots of `ё`, in one code point or two. */
const tokensIn = (text: string): string[] =>
  text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').match(token) ?? [];

/** The part of a word that its forms share, by the algorithms of Snowball; other scripts stay as they are. */
function stemOf(word: string): string {
  if (/^[а-я]+$/.test(word)) return russian(word);
  return /^[a-z]+$/.test(word) ? english(word) : word;
}

/** What must be in a text for it to be found by these words. */
export const stemsSought = (words: string): string[] => [...new Set(tokensIn(words).map(stemOf))];

/** The number of `12а`, so that whoever looks for house 12 finds it. */
const numbersIn = (word: string): string[] => (/\p{L}/u.test(word) ? (word.match(/\p{N}+/gu) ?? []) : []);

/** What a text is found by, each once, as the column `stems` keeps it: with a space between. */
export const stemsOf = (text: string): string =>
  [...new Set(tokensIn(text).flatMap((word) => [stemOf(word), ...numbersIn(word)]))].join(' ');
