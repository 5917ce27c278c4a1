import { ContextProvider } from '@lit/context';
import { type Client, createClient, ProblemError } from '@veche/client';
import { createStaffClient, type StaffClient } from '@veche/client/staff';
import type { Session, Space } from '@veche/protocol';
import { controls, problemOf, surface } from '@veche/widgets/parts';
import { css, html, LitElement, nothing } from 'lit';
import { type Desk, deskContext, type ReplyDraft, wordsOf } from './desk-context.ts';
import { deskStyles } from './desk-styles.ts';
import { languages } from './messages/index.ts';
import { parseRoute, type Route } from './route.ts';
import './desk-help.ts';
import './desk-inbox.ts';
import './desk-password.ts';
import './desk-sign-in.ts';
import './desk-topic-editor.ts';
import './desk-topics.ts';

const languageKey = 'veche desk language';

/** The language that was chosen here, else the browser's, else Russian. */
function rememberedLanguage(): string {
  const wanted = localStorage.getItem(languageKey) ?? navigator.language.split('-')[0] ?? '';
  return wanted in languages ? wanted : 'ru';
}

/** The whole desk: who is signed in, where they are, and what every part needs. */
export class DeskApp extends LitElement {
  static override styles = [
    surface,
    controls,
    deskStyles,
    css`
      .veche {
        min-block-size: 100vh;
        padding: 0;
        border: 0;
        border-radius: 0;
        background: none;
      }

      .top {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.25rem;
        align-items: center;
        padding: 0.6rem clamp(0.75rem, 2vw, 1.5rem);
        border-block-end: 1px solid var(--edge);
        background: var(--paper);
      }

      .top nav {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        margin-inline-end: auto;
      }

      .top a {
        padding: 0.4rem 0.2rem;
        text-decoration: none;
      }

      .top a[aria-current] {
        border-block-end: 3px solid var(--accent);
        font-weight: 650;
      }

      main {
        padding: 0 clamp(0.75rem, 2vw, 1.5rem) 2rem;
      }
    `,
  ];

  static override properties = { client: { attribute: false }, publicClient: { attribute: false } };

  declare client: StaffClient;
  declare publicClient: Client;

  #session: Session | null | undefined;
  #space: Space | undefined;
  #isOver = false;
  #route: Route = parseRoute(location.hash);
  #lang = rememberedLanguage();
  #drafts = new Map<string, ReplyDraft>();
  #problem = '';
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
      await this.#enter(await this.client.session());
    } catch (error) {
      const { code } = problemOf(error);
      if (code === 'unauthorized') this.#session = null;
      else this.#problem = code;
      this.requestUpdate();
    }
  }

  async #enter(session: Session): Promise<void> {
    this.#space ??= await this.publicClient.space(session.staff.space);
    this.#session = session;
    this.#isOver = false;
    this.#problem = '';
    this.requestUpdate();
  }

  #ask = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      const code = error instanceof ProblemError ? error.problem.code : '';
      if (code === 'unauthorized') {
        this.#session = null;
        this.#isOver = true;
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
    await this.#ask(this.client.signOut());
    this.#drafts.clear();
    this.#session = null;
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    document.documentElement.lang = this.#lang;
    if (!this.#session || !this.#space) return;
    const desk: Desk = {
      ...wordsOf(this.#lang),
      client: this.client,
      staff: this.#session.staff,
      space: this.#space,
      lang: this.#lang,
      drafts: this.#drafts,
      ask: this.#ask,
    };
    this.#provider.setValue(desk);
  }

  protected override render() {
    const { t } = wordsOf(this.#lang);
    return html`<div class="veche" lang=${this.#lang}>
      ${this.#top(t)}
      <main @desk-session=${(event: CustomEvent<Session>) => this.#enter(event.detail)}>${this.#page()}</main>
    </div>`;
  }

  #top(t: Desk['t']) {
    const isIn = Boolean(this.#session);
    const link = (page: string, label: string, isCurrent: boolean) =>
      html`<a href="#/${page}" aria-current=${isCurrent ? 'page' : nothing}>${label}</a>`;
    const { page } = this.#route;
    return html`<div class="top" role="banner">
      <b>Veche</b>
      <nav aria-label=${t.nav.label}>
        ${
          isIn
            ? html`${link('inbox/new', t.nav.inbox, page === 'inbox')}
            ${link('topics', t.nav.topics, page === 'topics' || page === 'topic' || page === 'new-topic')}`
            : nothing
        }
      </nav>
      ${Object.entries(languages).map(
        ([lang, name]) =>
          html`<button type="button" class="quiet-button" lang=${lang} aria-pressed=${lang === this.#lang} @click=${() => this.#speak(lang)}>
            ${name}
          </button>`,
      )}
      ${
        isIn
          ? html`<desk-help .t=${t}></desk-help>
            ${link('password', t.nav.password, page === 'password')}
            <button type="button" class="quiet-button" @click=${() => this.#signOut()}>${t.nav.signOut}</button>`
          : nothing
      }
    </div>`;
  }

  #page() {
    const { t } = wordsOf(this.#lang);
    if (this.#problem) {
      return html`<p class="alert" role="alert">${this.#problem}</p>
        <button type="button" @click=${() => this.#resume()}>↻</button>`;
    }
    if (this.#session === undefined) return html`<p role="status">${t.inbox.loading}</p>`;
    if (this.#session === null) {
      return html`<desk-sign-in .client=${this.client} .lang=${this.#lang} .isOver=${this.#isOver}></desk-sign-in>`;
    }
    if (this.#session.staff.must_change_password) return html`<desk-password></desk-password>`;
    const route = this.#route;
    switch (route.page) {
      case 'password':
        return html`<desk-password></desk-password>`;
      case 'topics':
        return html`<desk-topics></desk-topics>`;
      case 'topic':
        return html`<desk-topic-editor .topic=${route.id}></desk-topic-editor>`;
      case 'new-topic':
        return html`<desk-topic-editor .kind=${route.kind}></desk-topic-editor>`;
      default:
        return html`<desk-inbox .route=${route}></desk-inbox>`;
    }
  }
}

customElements.define('desk-app', DeskApp);
