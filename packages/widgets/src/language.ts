import { en } from './messages/en.ts';
import { type Messages, ru } from './messages/ru.ts';

export const catalogue: Record<string, Messages> = { ru, en };

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
  const known = wanted.map((tag) => tag?.split('-')[0]?.toLowerCase()).find((tag) => tag && tag in catalogue);
  return known ?? 'en';
}

export const messagesIn = (language: string): Messages => catalogue[language] ?? en;
