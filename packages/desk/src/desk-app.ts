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
import './entry/desk-found.ts';
import './entry/desk-join.ts';
import './entry/desk-sign-in.ts';
import { mayCall, placeOf } from './may.ts';
import { languages } from './messages/index.ts';
import { addressOf, parseRoute, type Route } from './route.ts';

const languageKey = 'veche desk language';

/** The language that was chosen here, else the browser's, else Russian. */
function rememberedLanguage(): string {
  const wanted = localStorage.getItem(languageKey) ?? navigator.language.split('-')[0] ?? '';
  return wanted in languages ? wanted : 'ru';
}

/** Where the address leads. A secret in it stays neither there nor in the history. */
function readAddress(): Route {
  const route = parseRoute(location.hash);
  if ('secret' in route && route.secret) history.replaceState(null, '', addressOf(route));
  return route;
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
  #route: Route = readAddress();
  #lang = rememberedLanguage();
  #drafts = new Map<string, ReplyDraft>();
  #problem: ReturnType<typeof problemOf>['code'] | undefined;
  #provider = new ContextProvider(this, { context: deskContext });
  /** Tells the other tabs that somebody came or went: they share the cookie. */
  #tabs: BroadcastChannel | undefined;

  constructor() {
    super();
    this.client = createStaffClient({ endpoint: location.origin });
    this.publicClient = createClient({ endpoint: location.origin });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#navigate);
    this.#tabs = new BroadcastChannel('veche desk session');
    this.#tabs.addEventListener('message', () => void this.#resume());
    void this.#resume();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.#navigate);
    this.#tabs?.close();
    super.disconnectedCallback();
  }

  #navigate = (): void => {
    this.#route = readAddress();
    this.requestUpdate();
  };

  /** Goes on with the session that the cookie holds, if any. */
  async #resume(): Promise<void> {
    try {
      await this.#goOn(await this.client.call(staffRoutes.readSession));
    } catch (error) {
      const { code } = problemOf(error);
      // Whoever is at work goes on until a call of theirs says more.
      if (this.#session && code !== 'unauthorized') return;
      this.#problem = code === 'unauthorized' ? undefined : code;
      this.#visit = this.#session ? 'over' : 'out';
      this.requestUpdate();
    }
  }

  async #goOn(session: Session): Promise<void> {
    const isOther = session.staff.user !== this.#session?.staff.user;
    const space = await this.publicClient.space(session.staff.space);
    if (isOther) this.#drafts.clear();
    this.#space = space;
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

  /** A session has begun, or is another than before. */
  async #enter(session: Session): Promise<void> {
    // Whoever came by a link begins where everybody does; who founded a space, where it is set up.
    if ('secret' in this.#route) {
      history.replaceState(null, '', this.#route.page === 'found' ? '#/settings/about' : '#/inbox');
      this.#route = readAddress();
    }
    this.#tabs?.postMessage('');
    await this.#goOn(session).catch((error) => {
      this.#problem = problemOf(error).code;
      this.requestUpdate();
    });
  }

  #call: StaffCall = async (route, ...input) => {
    try {
      return await this.client.call(route, ...input);
    } catch (error) {
      const { code } = problemOf(error);
      if (code === 'unauthorized') {
        this.#visit = 'over';
        this.requestUpdate();
      }
      // Somebody signed in elsewhere in this browser, and the cookie is theirs; or they are something else since.
      if (code === 'csrf-failed' || code === 'forbidden') void this.#resume();
      throw error;
    }
  };

  #speak(lang: string): void {
    this.#lang = lang;
    localStorage.setItem(languageKey, lang);
    this.requestUpdate();
  }

  async #signOut(): Promise<void> {
    try {
      await this.client.call(staffRoutes.signOut);
    } catch (error) {
      const { code } = problemOf(error);
      if (code !== 'unauthorized') this.#problem = code;
    }
    if (!this.#problem) {
      this.#session = undefined;
      this.#visit = 'out';
      this.#tabs?.postMessage('');
    }
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    document.documentElement.lang = this.#lang;
    if (!this.#session || !this.#space) return;
    const { staff } = this.#session;
    const desk: Desk = {
      ...wordsOf(this.#lang),
      call: this.#call,
      watch: this.client.watch,
      may: (route) => mayCall(staff, route),
      staff,
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
        place: this.#place,
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

  get #place(): Route {
    return this.#session ? placeOf(this.#route, this.#session.staff) : this.#route;
  }

  /** A page stays, hidden, while its official signs in again: nothing that was typed is lost. */
  #content() {
    const { t } = wordsOf(this.#lang);
    const { retry, problem } = wordsIn(this.#lang);
    if (this.#problem) {
      return html`<p class="alert" role="alert">${problem[this.#problem]}</p>
        <button type="button" @click=${() => this.#resume()}>${retry}</button>`;
    }
    const { secret } = this.#route as { secret?: string };
    const user = this.#visit === 'in' ? this.#session?.staff.user : undefined;
    if (this.#route.page === 'found') {
      return html`<desk-found .client=${this.client} .lang=${this.#lang} .secret=${secret} .signedIn=${user}></desk-found>`;
    }
    if (this.#route.page === 'join') {
      return html`<desk-join .client=${this.client} .lang=${this.#lang} .secret=${secret} .signedIn=${user}></desk-join>`;
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
              html`<div ?hidden=${isOver}>${deskPage(this.#place, this.#session)}</div>`,
            )
          : ''
      }
    `;
  }
}

customElements.define('desk-app', DeskApp);
