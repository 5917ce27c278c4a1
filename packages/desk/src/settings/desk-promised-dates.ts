import type { Clocks } from '@veche/protocol';
import { type PromisedDates, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';

/** How long it waits for the next key, in milliseconds. */
const pause = 400;

/** By when what would be done about something that is sent now: the endpoint's own calendar says it. */
export class DeskPromisedDates extends DeskElement {
  static override properties = { clocks: { attribute: false } };

  declare clocks: Clocks;

  #asked = '';
  #waiting?: ReturnType<typeof setTimeout>;
  #dates: PromisedDates | undefined;
  #problem = '';

  override disconnectedCallback(): void {
    clearTimeout(this.#waiting);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const wanted = JSON.stringify(this.clocks);
    if (!changed.has('clocks') || wanted === this.#asked) return;
    this.#asked = wanted;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#ask(wanted), this.#dates ? pause : 0);
  }

  async #ask(wanted: string): Promise<void> {
    try {
      const dates = await this.desk.call(staffRoutes.tryClocks, { body: { clocks: this.clocks } });
      if (wanted !== this.#asked) return;
      this.#dates = dates;
      this.#problem = '';
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  protected override render() {
    const { t, lang } = this.desk;
    const { settings: words } = t;
    const { time_zone: timeZone } = this.clocks;
    const day = (iso: string) =>
      new Date(iso).toLocaleDateString(lang, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone,
      });
    return html`<section class="veche" aria-labelledby="title">
      <h3 id="title">${words.dates(this.#dates ? day(this.#dates.at) : '')}</h3>
      ${this.#problem ? html`<p class="issue">${this.#problem}</p>` : nothing}
      ${this.#dates?.kinds.map(
        ({ kind, dates }) => html`<div>
          <h4>${t.kinds[kind]}</h4>
          <ul>
            ${dates.map(({ step, due_at }) => html`<li data-step=${step}>${words.datesOf[step](day(due_at))}</li>`)}
          </ul>
        </div>`,
      )}
    </section>`;
  }
}

customElements.define('desk-promised-dates', DeskPromisedDates);
