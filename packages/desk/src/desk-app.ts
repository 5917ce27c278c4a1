import { ContextProvider } from '@lit/context';
import { type Client, createClient } from '@veche/client';
import { createStaffClient, type StaffCall, type StaffClient } from '@veche/client/staff';
import type { Space } from '@veche/protocol';
import { type Session, staffRoutes } from '@veche/protocol/desk';
import { fields, first, problemOf, rest, wordsIn } from '@veche/widgets/parts';
import { css, html, LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { barStyles, deskBar } from './desk-bar.ts';
import { type Desk, deskContext, type ReplyDraft, wordsOf } from './desk-context.ts';
import { deskPage } from './desk-page.ts';
import { deskStyles } from './desk-styles.ts';
import { languages } from './messages/index.ts';
import { parseRoute, type Route } from './route.ts';
import './desk-sign-in.ts';

const languageKey = 'veche desk language';

/** The language that was chosen here, else the browser's, else Russian. */
function rememberedLanguage(): string {
  const wanted = localStorage.getItem(languageKey) ?? navigator.language.split('-')[0] ?? '';
  return wanted in languages ? wanted : 'ru';
}

/** Where the visit stands; `over` is a session that ended while somebody worked. */
type Visit = 'unknown' | 'out' | 'in' | 'over';

/** The whole desk: who is signed in, where they are, and what every part needs. */
export class DeskApp extends LitElement {
  static override styles = [
    first,
    rest,
    fields,
    deskStyles,
    barStyles,
    css`
      .veche {
        min-block-size: 100vh;
        padding: 0;
        border: 0;
        border-radius: 0;
        background: none;
      }

      main {
        padding: 0 clamp(0.75rem, 2vw, 1.5rem) 2rem;
      }
    `,
  ];

  static override properties = { client: { attribute: false }, publicClient: { attribute: false } };

  declare client: StaffClient;
  declare publicClient: Client;

  #visit: Visit = 'unknown';
  #session: Session | undefined;
  #space: Space | undefined;
  #route: Route = parseRoute(location.hash);
  #lang = rememberedLanguage();
  #drafts = new Map<string, ReplyDraft>();
  #problem: ReturnType<typeof problemOf>['code'] | undefined;
  #provider = new ContextProvider(this, { context: deskContext });

  constructor() {
    super();
    this.client = createStaffClient({ endpoint: location.origin });
    this.publicClient = createClient({ endpoint: location.origin });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#navigate);
    void this.#resume();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.#navigate);
    super.disconnectedCallback();
  }

  #navigate = (): void => {
    this.#route = parseRoute(location.hash);
    this.requestUpdate();
  };

  /** Goes on with the session that the cookie holds, if any. */
  async #resume(): Promise<void> {
    try {
      await this.#enter(await this.client.call(staffRoutes.readSession));
    } catch (error) {
      const { code } = problemOf(error);
      this.#problem = code === 'unauthorized' ? undefined : code;
      this.#visit = 'out';
      this.requestUpdate();
    }
  }

  async #enter(session: Session): Promise<void> {
    if (session.staff.user !== this.#session?.staff.user) this.#drafts.clear();
    this.#space = await this.publicClient.space(session.staff.space);
    this.#session = session;
    this.#problem = undefined;
    this.#visit = 'in';
    this.requestUpdate();
  }

  /** The space has been changed here. */
  #follow(space: Space): void {
    this.#space = space;
    this.requestUpdate();
  }

  #call: StaffCall = async (route, ...input) => {
    try {
      return await this.client.call(route, ...input);
    } catch (error) {
      if (problemOf(error).code === 'unauthorized') {
        this.#visit = 'over';
        this.requestUpdate();
      }
      throw error;
    }
  };

  #speak(lang: string): void {
    this.#lang = lang;
    localStorage.setItem(languageKey, lang);
    this.requestUpdate();
  }

  async #signOut(): Promise<void> {
    await this.#call(staffRoutes.signOut);
    this.#session = undefined;
    this.#visit = 'out';
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    document.documentElement.lang = this.#lang;
    if (!this.#session || !this.#space) return;
    const desk: Desk = {
      ...wordsOf(this.#lang),
      call: this.#call,
      watch: this.client.watch,
      staff: this.#session.staff,
      space: this.#space,
      lang: this.#lang,
      drafts: this.#drafts,
    };
    this.#provider.setValue(desk);
  }

  protected override render() {
    return html`<div class="veche" lang=${this.#lang}>
      ${deskBar({
        ...wordsOf(this.#lang),
        lang: this.#lang,
        route: this.#route,
        staff: this.#visit === 'in' ? this.#session?.staff : undefined,
        speak: (lang) => this.#speak(lang),
        signOut: () => void this.#signOut(),
      })}
      <main
        @desk-session=${(event: CustomEvent<Session>) => this.#enter(event.detail)}
        @desk-space=${(event: CustomEvent<Space>) => this.#follow(event.detail)}
        >${this.#content()}</main
      >
    </div>`;
  }

  /** A page stays, hidden, while its official signs in again: nothing that was typed is lost. */
  #content() {
    const { t } = wordsOf(this.#lang);
    const { retry, problem } = wordsIn(this.#lang);
    if (this.#problem) {
      return html`<p class="alert" role="alert">${problem[this.#problem]}</p>
        <button type="button" @click=${() => this.#resume()}>${retry}</button>`;
    }
    if (this.#visit === 'unknown') return html`<p role="status">${t.inbox.loading}</p>`;
    const isOver = this.#visit === 'over';
    return html`
      ${
        this.#visit === 'in'
          ? ''
          : html`<desk-sign-in .client=${this.client} .lang=${this.#lang} .isOver=${isOver}></desk-sign-in>`
      }
      ${
        this.#session
          ? keyed(
              this.#session.staff.user,
              html`<div ?hidden=${isOver}>${deskPage(this.#route, this.#session)}</div>`,
            )
          : ''
      }
    `;
  }
}

customElements.define('desk-app', DeskApp);
