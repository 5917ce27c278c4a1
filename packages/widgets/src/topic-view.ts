import type { KindName, TopicOf } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';
import { html, nothing } from 'lit';
import type { FormView } from './form-view.ts';

/** Where something will stand. */
export const skeleton = html`<div class="skeleton"></div>`;

/** What is asked, and who asks. */
export function question<K extends KindName>(topic: TopicOf<K>, { lang, t }: FormView) {
  const { text, asked_by } = topic;
  return html`<header>
    ${titleOf(topic, lang)}
    ${text ? html`<p class="text" dir="auto">${textIn(text, lang)}</p>` : nothing}
    <p class="quiet">${t.askedBy(textIn(asked_by.name, lang))}</p>
  </header>`;
}

export const titleOf = <K extends KindName>({ title }: TopicOf<K>, lang: string) =>
  html`<h3 class="title" part="title" dir="auto">${textIn(title, lang)}</h3>`;

/** Why nothing is asked; the site's own words stay. `retry` is left out where trying again is no use. */
export const failureView = (words: string, { t }: FormView, retry?: () => void) =>
  html`<p class="alert" role="alert" tabindex="-1">${words}</p>
    <slot></slot>
    ${retry ? html`<button type="button" @click=${retry}>${t.retry}</button>` : nothing}`;
