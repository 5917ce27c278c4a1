import type { MailWords } from '@veche/words/mail';
import { html } from 'ghtml';
import type { StoredSubscription } from '../store/subscriptions.ts';
import { isOver } from '../views/subscription.ts';
import type { Markup } from './fields.ts';

type Page = MailWords['page'];

/** Acts that change something are buttons: whoever follows every link of a mail must not answer for its reader. */
const form = (id: string, key: string, acts: readonly (readonly [string, string])[]): Markup =>
  html`<form method="post" action="/m/${id}">
    <input type="hidden" name="key" value="${key}">
    !${acts.map(([act, label]) => html`<p><button name="act" value="${act}">${label}</button></p>`)}
  </form>`;

function choice(one: StoredSubscription, key: string, page: Page): Markup {
  const { id, pace, confirmed_at, ended_at } = one;
  if (isOver(one)) return html`<p>${page.isEnded}</p>`;
  if (ended_at !== null) return html`<p>${page.isEnded}</p>!${form(id, key, [[pace, page.again]])}`;
  if (confirmed_at === null) {
    const acts = [
      ['each', page.each],
      ['daily', page.daily],
      ['none', page.none],
    ] as const;
    return html`<p>${page.ask}</p>!${form(id, key, acts)}`;
  }
  const other = pace === 'each' ? (['daily', page.toDaily] as const) : (['each', page.toEach] as const);
  return html`<p>${pace === 'each' ? page.isEach : page.isDaily}</p>!${form(id, key, [other, ['none', page.toNone]])}`;
}

/** What an address is told, and the choice of it. `title` is the topic's. */
export const subscriptionPage = (
  one: StoredSubscription,
  { title, key, page }: { title: string; key: string; page: Page },
): Markup =>
  html`<h1>${page.title}</h1>
    <p>${page.about(title, one.email)}</p>
    <div role="status">!${choice(one, key, page)}</div>`;

/** Takes the key out of the fragment, which only a script can read; without one it can be pasted. */
export const subscriptionKeyPage = (id: string, page: Page, isWrong: boolean): Markup =>
  html`<h1>${page.title}</h1>
    !${isWrong ? html`<p class="alert" role="alert">${page.wrong}</p>` : ''}
    <form method="post" action="/m/${id}">
      <div class="field">
        <label for="key">${page.key}</label>
        <p class="hint" id="key-hint">${page.keyHint}</p>
        <input id="key" name="key" autocomplete="off" aria-describedby="key-hint">
      </div>
      <button>${page.open}</button>
    </form>
    <script src="/m.js"></script>`;

export const subscriptionScript = `const key = location.hash.slice(1);
const form = document.querySelector('form');
if (key && form) {
  form.elements.key.value = key;
  form.submit();
}
`;
