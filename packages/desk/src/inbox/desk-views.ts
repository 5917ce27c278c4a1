import { makeUuid } from '@veche/protocol';
import { staffRoutes, type View } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { css, html, nothing } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { addressOf, type Route } from '../route.ts';

type InboxRoute = Extract<Route, { page: 'inbox' }>;

const addressOfView = ({ list: { queue = 'all', ...filter } }: View) =>
  addressOf({ page: 'inbox', queue, filter });

/** Lists that somebody named, their own and shared ones; and the one that is open, to be kept. */
export class DeskViews extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li a {
        display: inline-block;
        min-block-size: 1.5rem;
      }

      li a[aria-current] {
        font-weight: 650;
      }

      form {
        margin-block-start: 0.5rem;
      }

      label:first-child {
        flex-wrap: wrap;
      }
    `,
  ];
  static override properties = { route: { attribute: false } };

  declare route: InboxRoute;

  #views: View[] = [];
  #said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load());
  }

  async #load(said = ''): Promise<void> {
    if (!this.isConnected) return;
    try {
      this.#views = (await this.desk.call(staffRoutes.listViews)).views;
      this.#said = said;
    } catch (error) {
      this.#said = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  async #try(call: () => Promise<unknown>, said: string): Promise<void> {
    try {
      await call();
      await this.#load(said);
    } catch (error) {
      this.#said = formViewOf(this.desk).t.problem[problemOf(error).code];
      this.requestUpdate();
    }
  }

  #save = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const values = new FormData(form);
    const name = String(values.get('name') ?? '').trim();
    if (!name) {
      form.querySelector('input')?.focus();
      return;
    }
    const { queue, filter } = this.route;
    const body = { name, is_shared: values.has('is_shared'), list: { queue, ...filter } };
    const { call, t } = this.desk;
    void this.#try(async () => {
      await call(staffRoutes.saveView, { params: { view: makeUuid() }, body });
      form.reset();
    }, t.views.saved(name));
  };

  async #remove(view: View): Promise<void> {
    const { call, t } = this.desk;
    await this.#try(
      () => call(staffRoutes.removeView, { params: { view: view.id } }),
      t.views.removed(view.name),
    );
    this.renderRoot.querySelector('summary')?.focus();
  }

  protected override render() {
    const { t, staff, may } = this.desk;
    const here = addressOf({ ...this.route, open: undefined });
    const mayRemove = ({ user }: View) => user === staff.user || staff.role === 'administrator';
    return html`<nav class="veche bare" aria-label=${t.views.title}>
      <p class="announcer" role="status">${this.#said}</p>
      ${
        this.#views.length > 0
          ? html`<ul>
            ${this.#views.map(
              (view) =>
                html`<li><a href=${addressOfView(view)} aria-current=${addressOfView(view) === here ? 'page' : nothing}
                  >${view.name} ${view.is_shared ? html`<small class="quiet">${t.views.isShared}</small>` : nothing}</a></li>`,
            )}
          </ul>`
          : nothing
      }
      <details>
        <summary>${t.views.keep}</summary>
        <form class="handles" @submit=${this.#save}>
          <label>${t.views.name} <input name="name" maxlength="60" required /></label>
          ${may(staffRoutes.changeSubmission) ? html`<label><input type="checkbox" name="is_shared" /> ${t.views.share}</label>` : nothing}
          <button type="submit">${t.views.save}</button>
        </form>
        ${this.#views
          .filter(mayRemove)
          .map(
            (view) =>
              html`<button type="button" class="plain" @click=${() => this.#remove(view)}>${t.views.remove(view.name)}</button> `,
          )}
      </details>
    </nav>`;
  }
}

customElements.define('desk-views', DeskViews);
