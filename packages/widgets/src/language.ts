import type { ReactiveControllerHost } from 'lit';
import { loadPart } from './load-part.ts';
import { en } from './messages/first/en.ts';
import { type FirstMessages, ru } from './messages/first/ru.ts';
import type { Messages } from './messages/ru.ts';

/** The words that come with the script. */
const first: Record<string, FirstMessages> = { ru, en };

/** All words, a file a language, loaded when the first are not enough. */
const files: Record<string, () => Promise<Messages>> = {
  ru: async () => (await import('./messages/ru.ts')).ru,
  en: async () => (await import('./messages/en.ts')).en,
};
const whole: Record<string, Messages> = {};

export const addLanguage = (language: string, messages: Messages): void => {
  whole[language] = messages;
};

const hasLanguage = (language: string): boolean => language in whole;

/** Loads all words of a language; throws `unreachable` where they do not come. */
export async function loadLanguage(language: string): Promise<void> {
  const load = files[language];
  if (load && !hasLanguage(language)) addLanguage(language, await loadPart(load()));
}

/** The element that holds this one, through shadow roots. */
const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The language of the nearest ancestor that says one, as the platform inherits it. */
function inheritedLanguage(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return undefined;
}

/**
 * The language to speak: the element's own, the space's, the page's, the browser's; the first of them that we know,
 * else one that the topic has, else English.
 */
export function languageOf(
  element: Element,
  asked: string | undefined,
  offered: readonly string[] = [],
): string {
  const wanted = [
    element.getAttribute('lang'),
    asked,
    inheritedLanguage(element),
    navigator.language,
    ...offered,
  ];
  const known = wanted.map((tag) => tag?.split('-')[0]?.toLowerCase()).find((tag) => tag && tag in first);
  return known ?? 'en';
}

/** The words of a language: all of them once they are loaded, until then those of {@link FirstMessages} alone. */
export const messagesIn = (language: string): Messages =>
  whole[language] ?? ((first[language] ?? en) as Messages);

/** Which language an element shows: it changes to another once as many of its words are there. */
export class Speech {
  #host: ReactiveControllerHost;
  #spoken = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get language(): string {
    return this.#spoken;
  }

  speak(wanted: string): string {
    const isLess = hasLanguage(this.#spoken) && !hasLanguage(wanted);
    if (isLess) void this.#learn(wanted);
    else this.#spoken = wanted;
    return this.#spoken;
  }

  async #learn(wanted: string): Promise<void> {
    try {
      await loadLanguage(wanted);
      this.#host.requestUpdate();
    } catch {
      // It goes on in the language that it has.
    }
  }
}
