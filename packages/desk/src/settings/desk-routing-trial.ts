import { type BodyOf, type RoutingRule, textIn } from '@veche/protocol';
import { type Routed, staffRoutes } from '@veche/protocol/desk';
import { areaField, problemOf, readForm, textField } from '@veche/widgets/parts';
import { html, type PropertyValues } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { selectField } from '../kinds/parts.ts';
import { answerers, districtsIn, subjectIn, subjects } from './rules.ts';
import type { Around } from './section.ts';

/** How long it waits for the next key, in milliseconds. */
const pause = 400;

/** Where a message would go by the rules as they are written, saved or not. */
export class DeskRoutingTrial extends DeskElement {
  static override properties = { routing: { attribute: false }, around: { attribute: false } };

  /** Nothing while what is written is no rules yet. */
  declare routing?: RoutingRule[];
  declare around: Around;

  #asked = '';
  #waiting?: ReturnType<typeof setTimeout>;
  #routed: Routed | undefined;
  #problem = '';

  override disconnectedCallback(): void {
    clearTimeout(this.#waiting);
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('routing')) this.#ask();
  }

  /** What is tried is no change of the settings. */
  #hear = (event: Event): void => {
    event.stopPropagation();
    this.#ask();
  };

  #ask(): void {
    const form = this.renderRoot.querySelector('form');
    const { about, ...rest } = form ? readForm(form) : {};
    const { topic, category } = subjectIn(about);
    const body = { routing: this.routing ?? [], topic: topic ?? '', category, ...rest };
    const wanted = JSON.stringify(body);
    const isSame = wanted === this.#asked;
    if (!this.routing || !topic || isSame) return;
    this.#asked = wanted;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#try(body, wanted), pause);
  }

  async #try(body: BodyOf<typeof staffRoutes.tryRouting>, wanted: string): Promise<void> {
    try {
      const routed = await this.desk.call(staffRoutes.tryRouting, { body });
      if (wanted !== this.#asked) return;
      this.#routed = routed;
      this.#problem = '';
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  protected override render() {
    const { desk } = this;
    const { settings: words } = desk.t;
    const view = { ...formViewOf(desk), issues: [], isBusy: false, desk, rows: {} };
    const districts = districtsIn(this.around, desk);
    return html`<form class="veche" @submit=${(event: Event) => event.preventDefault()} @input=${this.#hear} @change=${this.#hear}>
      <h3>${words.trial}</h3>
      ${selectField(view, 'about', words.trialSubject, subjects(this.around, desk))}
      ${Object.keys(districts).length > 0 ? selectField(view, 'district', words.district, { '': words.noDistrict, ...districts }) : ''}
      ${areaField(view, { name: 'text', label: words.trialText, isRequired: false }, 3)}
      ${textField(view, { name: 'place', label: words.trialPlace, isRequired: false })}
      <p role="status">${this.#problem || this.#result()}</p>
    </form>`;
  }

  #result(): string {
    const { lang, space, t } = this.desk;
    if (!this.routing) return t.settings.trialWaits;
    if (!this.#routed) return '';
    const { rule, department, assignee } = this.#routed;
    const found = space.departments.find(({ id }) => id === department);
    return t.settings.trialResult({
      rule: rule === null ? null : rule + 1,
      department: found ? textIn(found.name, lang) : null,
      assignee: assignee === null ? null : (answerers(this.around, this.desk)[assignee] ?? assignee),
    });
  }
}

customElements.define('desk-routing-trial', DeskRoutingTrial);
