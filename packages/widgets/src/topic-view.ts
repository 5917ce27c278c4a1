import type { KindName, Problem, TopicOf } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';
import { html, nothing } from 'lit';
import { type FormView, problemIn } from './form-view.ts';
import type { Failure } from './participation.ts';

/** Where something will stand. */
export const skeleton = html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;

/** What is asked, and who asks. */
export function question<K extends KindName>(topic: TopicOf<K>, { lang, t }: FormView) {
  return html`<header>
    ${titleOf(topic, lang)} ${topic.text ? html`<p class="text">${textIn(topic.text, lang)}</p>` : nothing}
    <p class="quiet">${t.askedBy(textIn(topic.asked_by.name, lang))}</p>
  </header>`;
}

export const titleOf = <K extends KindName>({ title }: TopicOf<K>, lang: string) =>
  html`<h3 class="title" part="title">${textIn(title, lang)}</h3>`;

/** When answers are taken, in words. */
export function windowOf<K extends KindName>(
  { state, opens_at, closes_at }: TopicOf<K>,
  { t, format }: FormView,
): string {
  if (state === 'closed') return t.closed;
  if (state === 'scheduled') return opens_at ? t.opensAt(format.moment(opens_at)) : t.closed;
  return closes_at ? t.closesAt(format.moment(closes_at)) : '';
}

/** Why nothing is asked; the site's own words stay. What the owner of the site must mend cannot be tried again. */
export function failureView(failure: Failure, { t }: FormView, retry: () => void) {
  const ofOwner: Partial<Record<Failure, string>> = {
    misconfigured: t.misconfigured,
    'other-kind': t.otherKind,
  };
  const words = ofOwner[failure] ?? problemIn(t, failure as Problem['code']);
  return html`<p class="alert" role="alert" tabindex="-1">${words}</p>
    <slot></slot>
    ${ofOwner[failure] ? nothing : html`<button type="button" @click=${retry}>${t.retry}</button>`}`;
}
