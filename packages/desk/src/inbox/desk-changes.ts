import { textIn } from '@veche/protocol';
import {
  type ChangeOutcomes,
  me,
  type NamedChange,
  nobody,
  type SubmissionChange,
  staffRoutes,
} from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { css, html, nothing } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { ableTo, type Known } from './options.ts';

type Outcome = ChangeOutcomes['outcomes'][number];

/** Assigns submissions, passes them on or takes a step with them, and takes that back. Fires `desk-changed`. */
export class DeskChanges extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: 0.5rem;
        align-items: end;
      }

      label {
        display: grid;
        min-inline-size: 0;
        font-size: 0.85rem;
        font-weight: 400;
      }

      select {
        inline-size: 100%;
      }
    `,
  ];
  static override properties = {
    ids: { attribute: false },
    known: { attribute: false },
    steps: { attribute: false },
    department: { attribute: false },
  };

  declare ids: string[];
  declare known: Known;
  /** Steps that are offered. */
  declare steps: NonNullable<SubmissionChange['step']>[];
  /** Where all are of one department: only who can answer it is offered. */
  declare department: string | null | undefined;

  #said = '';
  #undo: NamedChange[] = [];
  #isBusy = false;

  /** Takes back what was done last here. */
  async undo(): Promise<void> {
    const { changes: t } = this.desk.t;
    if (this.#undo.length > 0) await this.#send(this.#undo, t.undone, { outdated: t.tooLate });
  }

  async #send(
    changes: NamedChange[],
    done: (count: number) => string,
    words: Partial<Record<NonNullable<Outcome['problem']>, string>> = {},
  ): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const { problem } = formViewOf(this.desk).t;
    try {
      const { outcomes } = await this.desk.call(staffRoutes.changeSubmissions, { body: { changes } });
      this.#undo = outcomes.flatMap(({ undo }) => undo ?? []);
      this.#said = this.#summary(outcomes, done, { ...problem, ...words });
      const isStep = changes.some(({ change }) => change.step);
      if (isStep && this.#undo.length === 0) this.#said += ` ${this.desk.t.changes.stays}`;
    } catch (error) {
      this.#said = problem[problemOf(error).code];
    }
    this.#isBusy = false;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('desk-changed', { bubbles: true, composed: true }));
  }

  #summary(
    outcomes: Outcome[],
    done: (count: number) => string,
    problems: Record<NonNullable<Outcome['problem']>, string>,
  ): string {
    const counts = new Map<Outcome['problem'], number>();
    for (const { problem } of outcomes) counts.set(problem, (counts.get(problem) ?? 0) + 1);
    return [...counts]
      .map(([problem, count]) =>
        problem === null ? done(count) : this.desk.t.changes.failed(count, problems[problem]),
      )
      .join(' ');
  }

  #apply = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const chosen = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
    const { assignee } = chosen;
    const whose: Record<string, string | null> = { [me]: this.desk.staff.user, [nobody]: null };
    const change = {
      ...chosen,
      ...(assignee === undefined
        ? {}
        : { assignee: String(assignee) in whose ? whose[String(assignee)] : assignee }),
    } as SubmissionChange;
    if (Object.keys(change).length === 0) return;
    form.reset();
    void this.#send(
      this.ids.map((id) => ({ id, change })),
      this.desk.t.changes.done,
    );
  };

  #form() {
    const { t, lang, space } = this.desk;
    const { known, department } = this;
    const people = department === undefined ? known.people : ableTo(known, department);
    const select = (name: string, label: string, options: [string, string][]) =>
      html`<label>${label} <select name=${name}>
        <option value="">${t.changes.asIs}</option>
        ${options.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select></label>`;
    return html`<form aria-label=${t.changes.title} @submit=${this.#apply}>
      ${select('assignee', t.changes.assign, [
        [me, t.inbox.me],
        [nobody, t.submission.nobody],
        ...people.map(({ user, name }): [string, string] => [user, textIn(name, lang)]),
      ])}
      ${select(
        'department',
        t.changes.pass,
        space.departments
          .filter(({ id }) => id !== department)
          .map(({ id, name }) => [id, textIn(name, lang)]),
      )}
      ${
        this.steps.length > 0
          ? select(
              'step',
              t.changes.step,
              this.steps.map((step) => [step, t.submission.steps[step]]),
            )
          : nothing
      }
      <button type="submit">${t.changes.apply}</button>
    </form>`;
  }

  protected override render() {
    const { t } = this.desk;
    return html`<div class="veche bare">
      <p class="announcer" role="status">${this.#said}</p>
      ${this.ids.length > 0 ? this.#form() : nothing}
      ${
        this.#said
          ? html`<p class="notice"><span aria-hidden="true">${this.#said}</span>
            ${this.#undo.length > 0 ? html`<button type="button" @click=${() => this.undo()}>${t.changes.undo(this.#undo.length)}</button>` : nothing}</p>`
          : nothing
      }
    </div>`;
  }
}

customElements.define('desk-changes', DeskChanges);
