import { openStorage } from '@veche/client/storage';
import type { Issue, TopicOf } from '@veche/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { Draft } from './draft.ts';
import { fillForm, readForm, valueAt } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { learn } from './learn.ts';
import { personalFields } from './personal-fields.ts';
import { publishField } from './publish-field.ts';
import { Rows } from './rows.ts';
import { essenceStep } from './steps/essence.ts';
import { initiatorsStep } from './steps/initiators.ts';
import { moneyStep } from './steps/money.ts';
import { scheduleStep } from './steps/schedule.ts';
import { fields } from './styles/fields.ts';
import { rest } from './styles/rest.ts';
import { steps as stepStyles } from './styles/steps.ts';
import { TopicElement } from './topic-element.ts';
import { formsWords } from './words/forms.ts';
import { initiativeWords } from './words/initiative.ts';

/** The steps, and the paths whose issues belong to each. */
const steps = [
  {
    id: 'essence',
    paths: [
      ...['answer.title', 'answer.problem', 'answer.solution', 'answer.result'],
      ...['answer.territory', 'answer.district'],
    ],
  },
  { id: 'money', paths: ['answer.costs', 'answer.budget', 'answer.own_share'] },
  { id: 'schedule', paths: ['answer.schedule'] },
  { id: 'initiators', paths: ['answer.initiators'] },
  { id: 'you', paths: ['contact', 'consent', 'may_publish'] },
  { id: 'check', paths: [] },
] as const;

const stepOf = ({ path }: Issue) =>
  steps.findIndex(({ paths }) => paths.some((one) => `${path.join('.')}.`.startsWith(`${one}.`)));

/**
 * An initiative project, with everything that Russian law asks of one, in steps and with a draft on the device.
 *
 * @example
 * <veche-initiative endpoint="https://veche.example.org" topic="initiative" lang="en"></veche-initiative>
 *
 * @summary Takes an initiative project in steps.
 * @fires veche-submitted - The project is on disk. `detail`: `{topic, id}`.
 * @fires veche-failed - It could not be sent. `detail`: `{topic, code}`.
 */
export class VecheInitiative extends TopicElement<'initiative'> {
  static override styles = [TopicElement.styles, rest, fields, stepStyles];

  readonly kind = 'initiative';
  #step = 0;
  #prepared = '';
  #costs = new Rows(this, 1);
  #stages = new Rows(this, 1);
  #people = new Rows(this, 1);
  #draft = new Draft(() => this.client && (this.client.storage ?? openStorage(this.client.endpoint)));
  /** Read again after each input: sums and the summary are made from it. */
  #values = {};

  override async prepare(_: TopicOf<'initiative'>, language: string): Promise<void> {
    await Promise.all([learn(language, formsWords), learn(language, initiativeWords)]);
  }

  override fields(topic: TopicOf<'initiative'>, view: FormView) {
    const bodies: Record<(typeof steps)[number]['id'], unknown> = {
      essence: essenceStep(topic, view),
      money: moneyStep(topic, view, this.#costs, this.#values),
      schedule: scheduleStep(view, this.#stages),
      initiators: initiatorsStep(topic, view, this.#people, this.#values),
      you: html`${personalFields(view, topic)} ${publishField(view, topic)}`,
      check: this.#step === steps.length - 1 ? this.#summary(topic, view) : nothing,
    };
    const { t } = view;
    return html`<div class="steps" @input=${this.#read} @change=${this.#read}>
      ${this.#draft.render(view, () => this.#startAnew())}
      <p class="quiet">${t.initiative.step(this.#step + 1, steps.length)}</p>
      <ol class="progress" aria-label=${t.initiative.steps}>
        ${steps.map(
          ({ id }, at) =>
            html`<li aria-current=${at === this.#step ? 'step' : nothing} class=${at < this.#step ? 'past' : ''}>
              <span>${t.initiative[id]}</span>
            </li>`,
        )}
      </ol>
      ${steps.map(
        ({ id }, at) =>
          html`<section ?hidden=${at !== this.#step} data-step=${id}>
            <h4 tabindex="-1">${t.initiative[id]}</h4>
            ${bodies[id]}
          </section>`,
      )}
    </div>`;
  }

  override actions(view: FormView) {
    const { t } = view;
    const isLast = this.#step === steps.length - 1;
    return html`${this.#step > 0 ? html`<button type="button" @click=${() => this.#go(this.#step - 1)}>${t.back}</button>` : nothing}
      ${
        isLast
          ? this.sendButton(view)
          : html`<button type="button" class="primary" @click=${() => this.#next()}>${t.next}</button>`
      }`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    if ((state.name !== 'done' && state.name !== 'queued') || this.#prepared === '') return;
    this.#draft.forget(state.topic.id);
    this.#prepared = '';
    this.#step = 0;
    this.#values = {};
    for (const rows of [this.#costs, this.#stages, this.#people]) rows.reset(1);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { state } = this;
    if (state.name === 'ready') this.#prepare(state.topic);
    super.updated(changed);
  }

  /** What was found may lie in an earlier step: go there first. */
  override async turnTo(issues: readonly Issue[]): Promise<void> {
    const found = issues.map(stepOf).filter((at) => at >= 0);
    if (found.length > 0) this.#step = Math.min(...found);
    this.requestUpdate();
    await this.updateComplete;
  }

  #read = (): void => {
    this.#values = this.form ? readForm(this.form) : {};
    if (this.state.name === 'ready') this.#draft.keep(this.state.topic.id, this.#values);
    this.requestUpdate();
  };

  /** As many rows as the topic needs people, then whatever was kept. */
  #prepare({ id, min_initiators }: TopicOf<'initiative'>): void {
    if (this.#prepared === id) return;
    this.#prepared = id;
    this.#people.grow(min_initiators);
    this.#draft.restore(id, (values) => this.#restore(values));
  }

  async #restore(values: object): Promise<void> {
    const count = (name: string) => (valueAt(values, name) as unknown[] | undefined)?.length ?? 1;
    this.#values = values;
    this.#costs.grow(count('answer.costs'));
    this.#stages.grow(count('answer.schedule'));
    this.#people.grow(count('answer.initiators.people'));
    await this.updateComplete;
    if (this.form) fillForm(this.form, { ...values });
    this.requestUpdate();
  }

  override prefill(values: object): void {
    void this.#restore(values);
  }

  #startAnew(): void {
    const { state } = this;
    if (state.name === 'ready') this.#draft.forget(state.topic.id);
    this.form?.reset();
    this.#values = {};
    void this.#go(0);
  }

  /** Goes on when nothing is wrong with this step. */
  async #next(): Promise<void> {
    const { state } = this;
    if (state.name !== 'ready') return;
    const step = this.#step;
    try {
      const participation = await this.takePart();
      const found = await participation.check();
      if (this.state !== state || step !== this.#step) return;
      const issues = found.filter((issue) => stepOf(issue) === step);
      if (issues.length > 0) await participation.refuse({ ...state, issues, problem: undefined });
      else await this.#go(step + 1);
    } catch {
      // A part of the script did not come: nothing else goes wrong here.
      if (this.state === state) this.state = { ...state, problem: 'unreachable' };
    }
  }

  async #go(step: number): Promise<void> {
    this.#step = step;
    this.#values = this.form ? readForm(this.form) : {};
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-step="${steps[step]?.id}"] h4`)?.focus();
  }

  #summary(topic: TopicOf<'initiative'>, view: FormView) {
    const { t } = view;
    const edits = steps
      .slice(0, -1)
      .map(
        ({ id }, at) =>
          html`<button type="button" @click=${() => this.#go(at)}>${t.initiative.edit(t.initiative[id])}</button>`,
      );
    const answer = valueAt(this.#values, 'answer');
    return html`<p>${t.initiative.checkHint}</p>
      ${answer ? this.participation?.summary(topic, answer, view) : nothing}
      <div class="actions edits">${edits}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-initiative': VecheInitiative;
  }
}
