import { joinWords } from '@veche/words/join-words';
import { known } from './language.ts';

/** One part of the words, a file a language. */
export type WordFiles = Readonly<Record<string, () => Promise<object>>>;

/** The languages in which each part is known. */
const learned = new Map<WordFiles, Set<string>>();

/** Learns a part of the words in a language; throws where it does not come. */
export async function learn(language: string, part: WordFiles): Promise<void> {
  const languages = learned.get(part) ?? new Set();
  learned.set(part, languages);
  if (languages.has(language)) return;
  const words = await part[language]?.();
  if (!words || languages.has(language)) return;
  languages.add(language);
  known[language] = joinWords(known[language] ?? {}, words);
}
