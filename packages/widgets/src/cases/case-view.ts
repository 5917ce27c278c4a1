import type { PublicCase } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';
import { fieldName } from '@veche/words/field-name';
import { html, nothing } from 'lit';
import { deed } from '../receipt-view.ts';
import { aboutOf, type CaseView, headingOf } from './case-row.ts';

const promise = (due: string, { t, format }: CaseView) =>
  (Date.parse(due) < Date.now() ? t.cases.overdue : t.cases.dueBy)(format.moment(due));

/** What it is about, how it stands, and where it goes on if it repeats another one. */
export function caseHead(one: PublicCase, view: CaseView) {
  const { t, lang, format, host } = view;
  const { cases: words } = t;
  const { status, published_at, due_at, duplicate_of } = one;
  return html`<hgroup>
      <h3 class="title" tabindex="-1" dir="auto">${headingOf(one.excerpt)}</h3>
      <p class="quiet"><bdi>${aboutOf(one, lang)}</bdi></p>
    </hgroup>
    <div class="standing" data-status=${status}>
      <h4>${words.status[status]}</h4>
      <p class="quiet">${words.published(format.moment(published_at))}</p>
      ${due_at ? html`<p>${promise(due_at, view)}</p>` : nothing}
      ${
        duplicate_of
          ? html`<p>
            ${words.duplicate}
            <a href=${host.address.of(duplicate_of)} @click=${(event: MouseEvent) => host.address.follow(event, duplicate_of)}>${words.main}</a>
          </p>`
          : nothing
      }
    </div>`;
}

/** What the resident wrote, and what was answered. */
export function caseTexts(one: PublicCase, view: CaseView) {
  const { t, lang, format } = view;
  const { cases: words } = t;
  return html`<section aria-labelledby="written">
      <h4 id="written">${words.written}</h4>
      <dl class="summary">
        ${Object.entries(one.texts).map(
          ([field, text]) =>
            html`<div><dt>${fieldName(t, one.kind, field)}</dt><dd dir="auto">${text}</dd></div>`,
        )}
      </dl>
    </section>
    <section aria-labelledby="conversation">
      <h4 id="conversation">${words.conversation}</h4>
      ${one.messages.length === 0 ? html`<p class="quiet">${words.noAnswer}</p>` : nothing}
      <ol class="messages">
        ${one.messages.map((message) => {
          const { from, name, text, sent_at } = message;
          return html`<li class=${from}>
            <p class="who">
              <b>${from === 'resident' ? words.resident : textIn(name, lang) || words.official}</b>
              <time class="quiet" datetime=${sent_at}>${format.moment(sent_at)}</time>
            </p>
            ${deed(message, view)}
            <p class="said" dir="auto">${text}</p>
          </li>`;
        })}
      </ol>
    </section>`;
}

/** What experts think, and every status. */
export function caseTrail({ public_opinions, history }: PublicCase, { t, lang, format }: CaseView) {
  const { cases: words } = t;
  return html`${
    public_opinions.length > 0
      ? html`<section aria-labelledby="opinions">
            <h4 id="opinions">${words.opinions}</h4>
            <ol class="messages">
              ${public_opinions.map(
                ({ name, text, given_at }) => html`<li>
                  <p class="who"><b>${textIn(name, lang)}</b> <time class="quiet" datetime=${given_at}>${format.moment(given_at)}</time></p>
                  <p class="said" dir="auto">${text}</p>
                </li>`,
              )}
            </ol>
          </section>`
      : nothing
  }
    <details>
      <summary>${words.history}</summary>
      <ol class="history">
        ${history.map(
          ({ at, status, by }) =>
            html`<li><time datetime=${at}>${format.moment(at)}</time>: <b>${words.status[status]}</b>, ${words.by[by]}</li>`,
        )}
      </ol>
    </details>`;
}
