import type { Words } from '@veche/words';
import { first as en } from '@veche/words/en/first';
import { first as ru } from '@veche/words/ru/first';

/** What is known of each language: the first words come with the script, `learn` adds to them. */
export const known: Record<string, object> = { ru, en };

/** The words of a language: of what is not learned yet there are none. */
export const wordsIn = (language: string) => known[language] as Words;

/**
 * The language to speak: of the nearest element that says one, of the page, of the browser; the first of them that we
 * know, else one that the topic has, else English.
 */
export function languageOf(element: Element, offered: readonly string[] = []): string {
  const around = [element.closest('[lang]'), document.documentElement].map((one) =>
    one?.getAttribute('lang'),
  );
  const wanted = [...around, navigator.language, ...offered].map((tag) =>
    `${tag}`.split('-', 1)[0]?.toLowerCase(),
  );
  return wanted.find((tag) => tag && tag in known) ?? 'en';
}
