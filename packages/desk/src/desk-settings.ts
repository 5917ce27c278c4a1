import { type SettingsState, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { css, html, nothing, type PropertyValues } from 'lit';
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';
import { addressOf, type SectionName, sectionNames } from './route.ts';
import type { Around } from './settings/section.ts';
import { tabStyles } from './tab-styles.ts';
import './settings/desk-settings-section.ts';

/** How the space is set up, a part at a time; what is typed in one stays while another is looked at. */
export class DeskSettings extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    tabStyles,
    css`
      .veche {
        max-inline-size: 60rem;
      }
    `,
  ];
  static override properties = { section: { attribute: false } };

  declare section: SectionName;

  #state: SettingsState | undefined;
  #around: Around = { topics: [], people: [] };
  #problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load()).then(() => this.focusHeading());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.get('section')) return;
    const heading = this.renderRoot
      .querySelector(`desk-settings-section[name="${this.section}"]`)
      ?.shadowRoot?.querySelector<HTMLElement>('[tabindex="-1"]');
    heading?.focus();
  }

  async #load(): Promise<void> {
    try {
      const { call } = this.desk;
      const [state, { topics }, { people }] = await Promise.all([
        call(staffRoutes.readSettings),
        call(staffRoutes.listStaffTopics),
        call(staffRoutes.listPeople),
      ]);
      this.#state = state;
      this.#around = { topics, people };
      this.#problem = '';
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  #take({ detail }: CustomEvent<SettingsState>): void {
    this.#state = detail;
    // Everything at the desk goes by the space as it is now.
    this.dispatchEvent(
      new CustomEvent('desk-space', { detail: detail.settings, bubbles: true, composed: true }),
    );
    this.requestUpdate();
  }

  protected override render() {
    const { t, may } = this.desk;
    const { settings: words } = t;
    document.title = `${words.title} · ${t.title}`;
    const isReadOnly = !may(staffRoutes.changeSettings);
    return html`<div class="veche bare">
      <h1 tabindex="-1">${words.title}</h1>
      <nav class="tabs" aria-label=${words.title}>
        ${sectionNames.map(
          (name) =>
            html`<a href=${addressOf({ page: 'settings', section: name })} aria-current=${name === this.section ? 'page' : nothing}
              >${words.sections[name]}</a
            >`,
        )}
      </nav>
      ${this.#problem ? html`<p class="alert" role="alert">${this.#problem}</p>` : nothing}
      ${isReadOnly ? html`<p class="notice">${words.readOnly}</p>` : nothing}
      ${
        this.#state
          ? sectionNames.map(
              (name) =>
                html`<desk-settings-section
                  name=${name}
                  ?hidden=${name !== this.section}
                  ?isReadOnly=${isReadOnly}
                  .state=${this.#state}
                  .around=${this.#around}
                  @desk-settings=${this.#take}
                  @desk-settings-outdated=${() => this.#load()}
                ></desk-settings-section>`,
            )
          : html`<p role="status">${this.#problem ? '' : t.inbox.loading}</p>`
      }
    </div>`;
  }
}

customElements.define('desk-settings', DeskSettings);
