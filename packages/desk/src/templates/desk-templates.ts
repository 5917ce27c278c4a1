import { textIn } from '@veche/protocol';
import { staffRoutes, type Template, type TemplateList } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { moveButtons } from '../move-buttons.ts';
import { addressOf } from '../route.ts';
import './desk-template-editor.ts';

/** Ready answers in their order, and the one that is open beside them. */
export class DeskTemplates extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      .panes {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
        gap: 1.5rem;
        align-items: start;
      }

      .rows {
        display: grid;
        gap: 0.4rem;
        list-style: none;
      }

      .rows li {
        display: flex;
        gap: 0.4rem;
        align-items: center;
        padding: 0.4rem 0.6rem;
        border: 1px solid var(--edge);
        border-radius: 6px;
        background: var(--paper);
      }

      .rows li > div {
        flex: 1;
        min-inline-size: 0;
      }

      .rows [aria-current] {
        font-weight: 650;
      }

      @media (max-width: 60rem) {
        .panes {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
  static override properties = { open: { attribute: false } };

  /** Id of the one that is open, or `new`. */
  declare open?: string;

  #list: TemplateList | undefined;
  /** The one that is open, as it was last seen. */
  #shown: Template | undefined;
  #problem = '';
  #said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load()).then(() => this.focusHeading());
  }

  async #load(): Promise<void> {
    await this.#try(async () => {
      this.#list = await this.desk.call(staffRoutes.listTemplates);
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.#said = '';
    try {
      await work();
      this.#problem = '';
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  async #move(index: number, by: 1 | -1): Promise<void> {
    const order = this.#list?.templates.map(({ id }) => id) ?? [];
    const [moved = ''] = order.splice(index, 1);
    order.splice(index + by, 0, moved);
    await this.#try(async () => {
      this.#list = await this.desk.call(staffRoutes.orderTemplates, { body: { templates: order } });
      this.#said = this.desk.t.order.moved(String(index + by + 1), order.length);
    });
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>(`li[data-id="${moved}"] [data-does="${by < 0 ? 'up' : 'down'}"]`)
      ?.focus();
  }

  /** The editor has saved it, or taken it away. */
  async #follow({ detail: { id, said } }: CustomEvent<{ id?: string; said: string }>): Promise<void> {
    await this.#load();
    if (this.open !== id) location.replace(addressOf({ page: 'templates', id }));
    this.#said = said;
    this.requestUpdate();
    if (!id) await this.focusHeading();
  }

  protected override render() {
    const { t } = this.desk;
    const { templates: words } = t;
    document.title = `${words.title} · ${t.title}`;
    const all = this.#list?.templates;
    const open = all?.find(({ id }) => id === this.open);
    // What is being written outlives the one that it was made of.
    const before = this.#shown?.id === this.open ? this.#shown : undefined;
    this.#shown = open ?? before;
    return html`<div class="veche bare panes">
      <section class="veche bare">
        <h1 tabindex="-1">${words.title}</h1>
        <p class="quiet">${words.hint}</p>
        <p class="announcer" role="status">${this.#said}</p>
        ${this.#problem ? html`<p class="alert" role="alert">${this.#problem}</p>` : nothing}
        <p><a href=${addressOf({ page: 'templates', id: 'new' })}>${words.create}</a></p>
        ${all?.length === 0 ? html`<p class="quiet">${words.none}</p>` : nothing}
        <ol class="rows">
          ${repeat(
            all ?? [],
            ({ id }) => id,
            (template, index) => this.#row(template, index, all?.length ?? 0),
          )}
        </ol>
      </section>
      ${
        this.#list && (this.#shown || this.open === 'new')
          ? html`<desk-template-editor
            .template=${this.#shown}
            .isGone=${!open && this.open !== 'new'}
            @desk-template-saved=${(event: CustomEvent) => this.#follow(event)}
            @desk-template-outdated=${() => this.#load()}
          ></desk-template-editor>`
          : this.#list && this.open
            ? html`<p class="notice">${words.unknown}</p>`
            : nothing
      }
    </div>`;
  }

  #row({ id, name, department: of }: Template, index: number, count: number) {
    const { space, lang } = this.desk;
    const department = space.departments.find((one) => one.id === of);
    return html`<li data-id=${id}>
      <div>
        <a href=${addressOf({ page: 'templates', id })} aria-current=${id === this.open ? 'true' : nothing}>${name}</a>
        ${department ? html`<small class="quiet">${textIn(department.name, lang)}</small>` : nothing}
      </div>
      ${moveButtons(this.desk, { name, index, count }, (by) => void this.#move(index, by))}
    </li>`;
  }
}

customElements.define('desk-templates', DeskTemplates);
