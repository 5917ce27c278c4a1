import type { Words } from '@veche/words';
import { first as en } from '@veche/words/en/first';
import { nearest } from '@veche/words/nearest';
import { first as ru } from '@veche/words/ru/first';

/** What is known of each language: the first words come with the script, `learn` adds to them. */
export const known: Record<string, object> = { ru, en };

/** Languages that come whole, in a file each, once they are wanted; `languages` names them. */
export const further: Record<string, () => Promise<{ words: Words }>> = {};

/** Loads a further language; where it does not come, another is spoken. */
export async function arrive(language: string): Promise<void> {
  const load = language in known ? undefined : further[language];
  const file = await load?.().catch(() => undefined);
  if (file) known[language] = file.words;
}

const primaryOf = (tag: unknown) => `${tag}`.split('-', 1)[0]?.toLowerCase() ?? '';

/** Whether we have words of this language, here or to be loaded. */
export const canSpeak = (tag: string): boolean => primaryOf(tag) in known || primaryOf(tag) in further;

/** The language itself once it is there, else the one that stands in for it. */
export const spoken = (language: string): string => (language in known ? language : nearest(language));

/** The words of a language: of what is not learned yet there are none. */
export const wordsIn = (language: string) => known[spoken(language)] as Words;

/**
 * The language to speak: of the element or the nearest around it that says one, of the page, of the browser; the first of them that we
 * know, else one that the topic has, else English.
 */
export function languageOf(element: HTMLElement, offered: readonly string[] = []): string {
  const around = [element.closest('[lang]'), document.documentElement].map((one) =>
    one?.getAttribute('lang'),
  );
  const wanted = [element.lang, ...around, navigator.language, ...offered].map(primaryOf);
  return wanted.find(canSpeak) ?? 'en';
}
