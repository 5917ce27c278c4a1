import { isSameLanguage, type Texts, tagIn } from '@veche/protocol/light';
import { html } from 'ghtml';
import type { Markup } from './fields.ts';

/** A text of the topic. One in another language than its reader's says in which, so that it is spoken as such. */
export function textOf(from: Texts, lang: string): Markup {
  const tag = tagIn(from, lang);
  const text = from[tag] ?? '';
  return isSameLanguage(tag, lang) ? html`${text}` : html`<bdi lang="${tag}">${text}</bdi>`;
}
