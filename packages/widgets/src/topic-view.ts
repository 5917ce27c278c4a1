import type { KindName, TopicOf } from '@veche/protocol';
import { isSameLanguage, tagIn, textIn } from '@veche/protocol/light';
import { html, nothing } from 'lit';
import type { FormView } from './form-view.ts';
import { canSpeak } from './language.ts';
import { textOf } from './text-of.ts';

/** Where something will stand. */
export const skeleton = html`<div class="skeleton"></div>`;

/** What is asked, and who asks. `reader` is the element whose language a press may change. */
export function question<K extends KindName>(topic: TopicOf<K>, view: FormView, reader: { lang: string }) {
  const { text, asked_by } = topic;
  const { lang, t } = view;
  // No `header`: where the widget is not within the page's `main`, that would be a landmark of the page.
  return html`<div class="question">
    ${titleOf(topic, lang)}
    ${text ? html`<p class="text" dir="auto">${textOf(text, lang)}</p>` : nothing}
    <p class="quiet">${t.askedBy(textIn(asked_by.name, lang))}</p>
    ${languagesOf(topic, view, reader)}
  </div>`;
}

export const titleOf = <K extends KindName>({ title }: TopicOf<K>, lang: string) =>
  html`<h3 class="title" part="title" dir="auto">${textOf(title, lang)}</h3>`;

/** What a language is called in another; its tag where that is not one that `Intl` takes. */
function nameIn(language: string, tag: string) {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}

/** The languages that the texts have, where they are not the reader's alone: by their own names, to turn to. */
function languagesOf<K extends KindName>(
  { title }: TopicOf<K>,
  { t, lang }: FormView,
  reader: { lang: string },
) {
  const now = tagIn(title, lang);
  const tags = Object.keys(title).filter((tag) => tag === now || canSpeak(tag));
  const turnTo = (tag: string) => {
    reader.lang = tag;
  };
  if (tags.length > 1)
    return html`<p class="quiet" role="group" aria-label=${t.textIn}>${t.textIn}${tags.map((tag) => [
      ' ',
      html`<button type="button" class="quiet-button" lang=${tag} aria-pressed=${tag === now} @click=${() => turnTo(tag)}>${nameIn(tag, tag)}</button>`,
    ])}</p>`;
  return isSameLanguage(now, lang) ? nothing : html`<p class="quiet">${t.textIn} ${nameIn(lang, now)}</p>`;
}

/** Why nothing is asked; the site's own words stay. `retry` is left out where trying again is no use. */
export const failureView = (words: string, { t }: FormView, retry?: () => void) =>
  html`<p class="alert" role="alert" tabindex="-1">${words}</p>
    <slot></slot>
    ${retry ? html`<button type="button" @click=${retry}>${t.retry}</button>` : nothing}`;
