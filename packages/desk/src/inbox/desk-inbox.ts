import { type InboxItem, type QueueCounts, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { wordless } from '../case-view.ts';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { areKeysOn, isTyping, keyOf } from '../keys.ts';
import { printStyles } from '../print-styles.ts';
import { addressOf, type Filter, type Route } from '../route.ts';
import { exportInbox, mostSaved, type TableFormat } from './export.ts';
import { filterForm } from './filter.ts';
import { type Known, readKnown } from './options.ts';
import { queueLinks, workload } from './queues.ts';
import { inboxRow } from './row.ts';
import { inboxStyles } from './styles.ts';
import './desk-changes.ts';
import './desk-views.ts';
import '../desk-submission.ts';
import type { DeskSubmission } from '../desk-submission.ts';
import type { DeskChanges } from './desk-changes.ts';
import { Picks } from './picks.ts';

type InboxRoute = Extract<Route, { page: 'inbox' }>;

/** The queues, the list, and the submission that is open beside it. */
export class DeskInbox extends DeskElement {
  static override styles = [...DeskElement.styles, inboxStyles, printStyles];
  static override properties = { route: { attribute: false } };

  declare route: InboxRoute;

  #items: InboxItem[] = [];
  #cursor: string | null = null;
  #known: Known = { topics: [], people: [] };
  #counts: QueueCounts | undefined;
  #picks = new Picks(() => this.requestUpdate());
  /** What a saved table lacks. */
  #cut = '';
  #problem = '';
  #isLoaded = false;
  /** The latest question for a list; answers to earlier ones come too late. */
  #asked = 0;
  #unwatch?: () => void;
  #refreshing?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
    // The context comes after this element is in its place.
    void this.updateComplete.then(() => this.#watch());
  }

  override disconnectedCallback(): void {
    removeEventListener('keydown', this.#onKey);
    this.#unwatch?.();
    this.#unwatch = undefined;
    clearTimeout(this.#refreshing);
    super.disconnectedCallback();
  }

  #watch(): void {
    if (!this.isConnected) return;
    this.#unwatch ??= this.desk.watch((event) => {
      const opened = this.renderRoot.querySelector<DeskSubmission>('desk-submission');
      if (event.type === 'presence') return opened?.hear(event);
      // A rush is shown as its end.
      this.#refreshing ??= setTimeout(() => {
        this.#refreshing = undefined;
        void this.#refresh();
      }, 500);
      if (event.submission === this.route.open) void opened?.refresh();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('route');
    if (!changed.has('route')) return;
    const list = (route: InboxRoute) => addressOf({ ...route, open: undefined });
    const isBack = before?.open && !this.route.open;
    if (!before || isBack || list(before) !== list(this.route)) void this.#load();
    // Back from a submission: to its row, where it still is.
    if (isBack) void this.#focusRow(before.open ?? '');
  }

  async #load(after?: string): Promise<void> {
    const { call } = this.desk;
    const { queue, filter } = this.route;
    this.#asked += 1;
    const asked = this.#asked;
    try {
      if (!this.#isLoaded) this.#known = await readKnown(this.desk);
      const [page, counts] = await Promise.all([
        call(staffRoutes.readInbox, { query: { queue, ...filter, cursor: after } }),
        call(staffRoutes.countQueues),
      ]);
      this.#counts = counts;
      if (asked !== this.#asked) return;
      this.#items = after ? [...this.#items, ...page.items] : page.items;
      this.#picks.keep(this.#items);
      this.#cursor = page.next_cursor;
      this.#problem = '';
      this.#isLoaded = true;
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
    if (after) await this.#focusRow(this.#items.at(-1)?.id ?? '');
  }

  async #save(format: TableFormat): Promise<void> {
    const { queue, filter } = this.route;
    try {
      const isWhole = await exportInbox(this.desk, { queue, ...filter }, format);
      this.#cut = isWhole ? '' : this.desk.t.inbox.cut(mostSaved);
      this.requestUpdate();
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
      this.requestUpdate();
    }
  }

  /** The rows that are shown, as they are now. More pages stay where the official has asked for them. */
  async #refresh(): Promise<void> {
    if (!this.#isLoaded || this.#items.length > 30) return;
    await this.#load();
  }

  async #focusRow(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`a[data-id="${id}"]`)?.focus();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (isTyping(event) || !areKeysOn()) return;
    const does: Record<string, () => void> = {
      j: () => this.#step(1),
      ArrowDown: () => this.#step(1),
      k: () => this.#step(-1),
      ArrowUp: () => this.#step(-1),
      '/': () => this.renderRoot.querySelector<HTMLElement>('[name="q"]')?.focus(),
      x: () => this.#pickFocused(),
      z: () => void this.renderRoot.querySelector<DeskChanges>('desk-changes')?.undo(),
    };
    const deed = does[keyOf(event)];
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  #pickFocused(): void {
    const { id } = ((this.renderRoot as ShadowRoot).activeElement as HTMLElement | null)?.dataset ?? {};
    if (id && this.desk.may(staffRoutes.changeSubmissions)) this.#picks.toggle(id);
  }

  /** What is read here is read in the list as well. */
  #onSeen({ detail: { id, isSeen } }: CustomEvent<{ id: string; isSeen: boolean }>): void {
    this.#items = this.#items.map((item) => (item.id === id ? { ...item, is_unread: !isSeen } : item));
    this.requestUpdate();
  }

  #step(by: number): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('a[data-id]')];
    const at = rows.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const open = rows.findIndex((row) => row.dataset.id === this.route.open);
    rows[Math.min(rows.length - 1, Math.max(0, (at >= 0 ? at : open) + by))]?.focus();
  }

  #filter(filter: Filter): void {
    location.hash = addressOf({ ...this.route, filter, open: undefined });
  }

  protected override render() {
    const { t } = this.desk;
    const { open, queue, filter } = this.route;
    document.title = `${t.queues[queue]} · ${t.title}`;
    return html`<div class="veche bare panes" data-open=${open ? 'true' : 'false'}>
      <h1 id="inbox-title" tabindex="-1">${t.nav.inbox}</h1>
      <section class="list" aria-labelledby="inbox-title">
        ${queueLinks(this.desk, this.route, this.#counts, () => void this.#load())}
        <desk-views .route=${this.route}></desk-views>
        ${workload(this.desk, this.route, this.#counts, this.#known)}
        ${filterForm(this.desk, this.#known, filter, (changed) => this.#filter(changed))} ${this.#list()}
      </section>
      <section class="case" aria-label=${t.submission.label}>
        ${
          open
            ? html`<a class="back" href=${addressOf({ ...this.route, open: undefined })}>← ${t.submission.back}</a>
              <desk-submission
                .submission=${open}
                .known=${this.#known}
                @desk-changed=${() => this.#load()}
                @desk-seen=${this.#onSeen}
              ></desk-submission>`
            : html`<p class="pick">${t.inbox.pick}</p>`
        }
      </section>
    </div>`;
  }

  #changes() {
    return html`${this.#items.length > 0 ? this.#picks.box(this.desk, this.#items) : nothing}
      <desk-changes
        .ids=${this.#picks.ids}
        .known=${this.#known}
        .steps=${wordless}
        @desk-changed=${() => this.#load()}
      ></desk-changes>`;
  }

  #list() {
    const { t, may } = this.desk;
    const { open, queue } = this.route;
    const canChange = may(staffRoutes.changeSubmissions);
    if (this.#problem) {
      return html`<p class="alert" role="alert">${this.#problem}</p>
        <button type="button" @click=${() => this.#load()}>${formViewOf(this.desk).t.retry}</button>`;
    }
    const count = this.#isLoaded
      ? t.inbox.found(this.#items.length) + (this.#cursor ? '+' : '')
      : t.inbox.loading;
    return html`<p class="quiet" role="status">${count}</p>
      ${this.#isLoaded && this.#items.length === 0 ? html`<p class="pick">${t.inbox.empty}</p>` : nothing}
      ${canChange ? this.#changes() : nothing}
      <ol class="rows" aria-label=${t.queues[queue]}>
        ${this.#items.map((item) =>
          inboxRow(this.desk, item, addressOf({ ...this.route, open: item.id }), {
            isOpen: item.id === open,
            pick: canChange
              ? { isPicked: this.#picks.has(item.id), toggle: () => this.#picks.toggle(item.id) }
              : undefined,
          }),
        )}
      </ol>
      ${this.#cursor ? html`<button type="button" @click=${() => this.#load(this.#cursor ?? undefined)}>${t.inbox.more}</button>` : nothing}
      <p role="status" class="quiet">${this.#cut}</p>
      ${
        this.#items.length > 0
          ? html`<div class="handles">
            <button type="button" class="plain" @click=${() => this.#save('xlsx')}>${t.inbox.saveXlsx}</button>
            <button type="button" class="plain" @click=${() => this.#save('csv')}>${t.inbox.save}</button>
            <button type="button" class="plain" @click=${() => print()}>${t.inbox.print}</button>
          </div>`
          : nothing
      }`;
  }
}

customElements.define('desk-inbox', DeskInbox);
