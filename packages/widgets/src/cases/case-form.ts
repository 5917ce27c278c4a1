import type { Issue } from '@veche/protocol';
import { html } from 'lit';
import { problemOf } from '../problem-of.ts';
import type { CaseView } from './case-row.ts';

/** A form on the page of a case: what is wrong with it, and whether it was sent. */
export class CaseForm {
  readonly #section: string;
  #issues: Issue[] = [];
  #problem = '';
  #isBusy = false;
  /** The case that it was sent about. */
  sent = '';

  /** In the section of this id. */
  constructor(section: string) {
    this.#section = section;
  }

  /** Sends once at a time; says that it went, and moves the focus there or to the first mistake. */
  async send(
    event: SubmitEvent,
    id: string,
    { t, host }: CaseView,
    { work, said }: { work: (form: HTMLFormElement) => Promise<unknown>; said: string },
  ): Promise<void> {
    event.preventDefault();
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#problem = '';
    try {
      await work(event.target as HTMLFormElement);
      this.#issues = [];
      this.sent = id;
      host.say(said);
    } catch (error) {
      const { code, issues = [] } = problemOf(error);
      this.#issues = issues;
      this.#problem = issues.length > 0 ? '' : t.problem[code];
    }
    this.#isBusy = false;
    host.requestUpdate();
    await host.updateComplete;
    const after = ['.notice[tabindex="-1"]', '[aria-invalid="true"]'].map(
      (one) => `#${this.#section} ${one}`,
    );
    host.renderRoot.querySelector<HTMLElement>(after.join())?.focus();
  }

  /** What its fields need to know. */
  fields({ t, lang }: CaseView) {
    return { t, lang, issues: this.#issues, isBusy: this.#isBusy };
  }

  /** What went wrong, and the button. */
  end({ t }: CaseView, label: string) {
    return html`<p class="alert" role="alert" ?hidden=${!this.#problem}>${this.#problem}</p>
      <button type="submit" aria-disabled=${this.#isBusy}>${this.#isBusy ? t.sending : label}</button>`;
  }
}
