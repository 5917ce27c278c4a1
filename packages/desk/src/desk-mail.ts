import { type MailPage, type StuckMail, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { css, html, nothing } from 'lit';
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';
import { reasonOf } from './mail-reason.ts';

/** Mails that did not leave, for whoever looks after them. */
export class DeskMail extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      .veche {
        max-inline-size: 60rem;
      }

      ul {
        display: grid;
        gap: 0.75rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.25rem 1rem;
        padding: 0.75rem 1rem;
        border: 1px solid var(--edge);
        border-radius: 8px;
        background: var(--paper);
      }

      li p {
        grid-column: 1;
        margin: 0;
        overflow-wrap: anywhere;
      }

      li button {
        grid-row: 1 / span 3;
        grid-column: 2;
        align-self: center;
      }

      @media (max-width: 30rem) {
        li {
          grid-template-columns: 1fr;
        }

        li button {
          grid-row: auto;
          grid-column: 1;
          justify-self: start;
        }
      }
    `,
  ];

  #page: MailPage | undefined;
  #problem = '';
  #said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load()).then(() => this.focusHeading());
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.#problem = this.#said = '';
    try {
      await work();
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  #load = (): Promise<void> =>
    this.#try(async () => {
      this.#page = await this.desk.call(staffRoutes.readMail);
    });

  #more = (): Promise<void> =>
    this.#try(async () => {
      const before = this.#page?.stuck.at(-1)?.id;
      const next = await this.desk.call(staffRoutes.readMail, { query: { before } });
      this.#page = { ...next, stuck: [...(this.#page?.stuck ?? []), ...next.stuck] };
    });

  /** At most as many as one request may name: of more, the first. */
  #retry(mails: number[]): Promise<void> {
    return this.#try(async () => {
      await this.desk.call(staffRoutes.retryMail, { body: { mails: mails.slice(0, 100) } });
      this.#page = await this.desk.call(staffRoutes.readMail);
      this.#said = this.desk.t.mail.retried;
    });
  }

  protected override render() {
    const { t, may } = this.desk;
    const { mail: words } = t;
    document.title = `${words.title} · ${t.title}`;
    const { is_on = true, stuck = [], is_end = true } = this.#page ?? {};
    const canRetry = may(staffRoutes.retryMail) && is_on;
    return html`<div class="veche bare">
      <h1 tabindex="-1">${words.title}</h1>
      <p class="announcer" role="status">${this.#said}</p>
      ${this.#problem ? html`<p class="alert" role="alert">${this.#problem}</p>` : nothing}
      ${is_on ? nothing : html`<p class="notice">${words.off}</p>`}
      ${this.#said ? html`<p class="notice" aria-hidden="true">${this.#said}</p>` : nothing}
      ${this.#page ? this.#summary(stuck.length, is_on) : html`<p role="status">${this.#problem ? '' : t.inbox.loading}</p>`}
      <div class="actions">
        <button type="button" @click=${this.#load}>${words.refresh}</button>
        ${
          canRetry && stuck.length > 1
            ? html`<button type="button" @click=${() => this.#retry(stuck.map(({ id }) => id))}>${words.retryAll}</button>`
            : nothing
        }
      </div>
      <ul aria-label=${words.title}>
        ${stuck.map((one) => this.#row(one, canRetry))}
      </ul>
      ${is_end ? nothing : html`<button type="button" @click=${this.#more}>${words.more}</button>`}
    </div>`;
  }

  #summary(count: number, isOn: boolean) {
    const { mail: words } = this.desk.t;
    if (count > 0) return html`<p class="quiet">${words.hint}</p>`;
    return isOn ? html`<p>${words.none}</p>` : nothing;
  }

  #row({ id, letter, to, code, attempts, next_at, left_at }: StuckMail, canRetry: boolean) {
    const { t, format } = this.desk;
    const { mail: words } = t;
    const name = `${words.letters[letter]}, ${to ?? words.nobody}`;
    return html`<li>
      <p><b>${words.letters[letter]}</b>, ${to ?? words.nobody} ${left_at ? html`<time class="quiet" datetime=${left_at}>${format.moment(left_at)}</time>` : nothing}</p>
      <p>${words.reasons[reasonOf(code)]} <span class="quiet">${code}</span></p>
      <p class="quiet">${words.attempts(attempts)}, ${next_at ? html`${words.next}: <time datetime=${next_at}>${format.moment(next_at)}</time>` : words.givenUp}</p>
      ${
        canRetry
          ? html`<button type="button" aria-label="${words.retry}: ${name}" @click=${() => this.#retry([id])}>${words.retry}</button>`
          : nothing
      }
    </li>`;
  }
}

customElements.define('desk-mail', DeskMail);
