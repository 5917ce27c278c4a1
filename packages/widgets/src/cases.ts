import type { LazyClient } from '@veche/client/lazy';
import { directionOf } from '@veche/words/direction-of';
import { html, LitElement, type PropertyValues } from 'lit';
import { Asking } from './asking.ts';
import { CaseAddress } from './cases/case-address.ts';
import { CaseList } from './cases/case-list.ts';
import { CasePage } from './cases/case-page.ts';
import { tell } from './events.ts';
import { wordsIn } from './language.ts';
import { casesStyles } from './styles/cases.ts';
import { fields } from './styles/fields.ts';
import { first } from './styles/first.ts';
import { receiptStyles } from './styles/receipt.ts';
import { rest } from './styles/rest.ts';
import { version } from './version.ts';
import { casesWords } from './words/cases.ts';

/**
 * What residents of a space let be published: a list with search, and a page of each case, which anybody may follow.
 *
 * @example
 * <veche-space endpoint="https://veche.example.org" space="ozersk">
 *   <veche-cases topic="feedback" fragment="case"></veche-cases>
 * </veche-space>
 *
 * @example
 * <veche-cases endpoint="https://veche.example.org" space="ozersk" case="019ab3c5-…" lang="en"></veche-cases>
 *
 * @example
 * document.createElement('veche-cases').client = createClient({ endpoint: 'https://veche.example.org' });
 *
 * @summary Lists public cases and shows each of them.
 * @csspart base - The box of the list.
 * @fires veche-case-opened - A case was opened, or the list again. `detail`: `{id}`, undefined for the list.
 * @fires veche-followed - Somebody follows a case, or no longer. `detail`: `{id, isFollowing}`.
 */
export class VecheCases extends LitElement {
  static override styles = [first, rest, fields, receiptStyles, casesStyles];

  static readonly version = version;

  static override properties = {
    endpoint: {},
    space: {},
    topic: {},
    case: { reflect: true },
    fragment: {},
    lang: {},
    client: { attribute: false },
  };

  /** Address of the endpoint; may be relative to the page. Left out inside a `<veche-space>`. */
  declare endpoint?: string;
  /** Id of the space; that of the `<veche-space>` around unless set. */
  declare space?: string;
  /** Only what was sent to this topic. */
  declare topic?: string;
  /** Id of the case that is open; the list unless set. */
  declare case?: string;
  /** Keeps the open case in the page's fragment, under this name: `#name/id`. Unless set, the page's address is let alone. */
  declare fragment?: string;
  /** Language of the list; the page's unless set. */
  declare lang: string;
  /** Instead of a client of `endpoint`. */
  declare client?: LazyClient;

  readonly asking = new Asking(this, casesWords);
  readonly address = new CaseAddress(this);
  #list = new CaseList(this);
  #page = new CasePage(this);
  #said = '';

  /** Says what happened to whoever cannot see it. */
  say(words: string): void {
    this.#said = words;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('fragment')) this.address.read();
    const about = ['endpoint', 'space', 'client', 'topic', 'lang'] as const;
    const isOther = about.some((name) => changed.has(name));
    if (isOther) this.#list.forget();
    if (isOther || changed.has('case') || !this.hasUpdated) void this.#turn(changed.get('case'));
  }

  /** Shows what is open, and goes to its heading; back from a case, to its line in the list. */
  async #turn(before: string | undefined): Promise<void> {
    const isFirst = !this.hasUpdated;
    if (this.case) await this.#page.load(this.case);
    else {
      this.#page.close();
      await this.#list.load();
    }
    if (isFirst || before === this.case) return;
    tell(this, 'veche-case-opened', { id: this.case });
    await this.updateComplete;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (find(`[data-id="${before}"]`) ?? find('[tabindex="-1"]'))?.focus();
  }

  protected override render() {
    const { language: lang, source } = this.asking;
    // Until the words are there, those of the page stand for them.
    if (!lang) return html`<slot></slot>`;
    const shown = this.case ? this.#page : this.#list;
    return html`<div class="veche" part="base" lang=${lang} dir=${directionOf(lang)}>
      <p class="announcer" role="status">${this.#said}</p>
      ${source ? shown.render(lang) : html`<p class="alert">${wordsIn(lang).misconfigured}</p>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-cases': VecheCases;
  }
}
