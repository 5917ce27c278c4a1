import { joinWords } from '@veche/words/join-words';
import { arrive, known, spoken } from './language.ts';

/** One part of the words, a file a language. */
export type WordFiles = Readonly<Record<string, () => Promise<object>>>;

/** The languages in which each part is known, and those that are known whole. */
const learned = new Map<WordFiles, Set<string>>();
const whole = new Set<string>();

/** Adds languages with all their words. */
export function teach(words: Readonly<Record<string, object>>): void {
  Object.assign(known, words);
  for (const language of Object.keys(words)) whole.add(language);
}

/** Learns a part of the words in a language, or in the one that stands in for it; throws where it does not come. */
export async function learn(wanted: string, part: WordFiles): Promise<void> {
  await arrive(wanted);
  const language = spoken(wanted);
  const languages = learned.get(part) ?? new Set();
  learned.set(part, languages);
  if (whole.has(language) || languages.has(language)) return;
  const words = await part[language]?.();
  if (!words || languages.has(language)) return;
  languages.add(language);
  known[language] = joinWords(known[language] ?? {}, words);
}
