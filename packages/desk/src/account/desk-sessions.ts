import { type ActiveSession, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { css, html, nothing } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { deviceIn } from './device.ts';

/** Where one is signed in, and an end to it elsewhere. */
export class DeskSessions extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      ul {
        display: grid;
        gap: 0.6rem;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
        justify-content: space-between;
        padding: 0.6rem 0.8rem;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
      }
    `,
  ];

  #sessions: ActiveSession[] | undefined;
  #problem = '';
  #said = '';

  protected override firstUpdated(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.#sessions = (await this.desk.call(staffRoutes.listSessions)).sessions;
      this.#problem = '';
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  async #end(session: string): Promise<void> {
    try {
      await this.desk.call(staffRoutes.endSession, { params: { session } });
      this.#said = this.desk.t.sessions.ended;
      await this.#load();
      await this.focusHeading();
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
      this.requestUpdate();
    }
  }

  protected override render() {
    const { t } = this.desk;
    return html`<section class="veche bare" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${t.sessions.title}</h2>
      <p class="quiet">${t.sessions.hint}</p>
      <p role="status">${this.#said}</p>
      ${this.#problem ? html`<p class="alert" role="alert">${this.#problem}</p>` : nothing}
      <ul>${this.#sessions?.map((one) => this.#row(one))}</ul>
    </section>`;
  }

  #row({ id, device, created_at, seen_at, is_this }: ActiveSession) {
    const { t, format } = this.desk;
    const name = deviceIn(device) || t.sessions.unknown;
    return html`<li>
      <div>
        <p><b>${name}</b>${is_this ? html` <span class="badge">${t.sessions.this}</span>` : nothing}</p>
        <p class="quiet">${t.sessions.times(format.moment(created_at), format.moment(seen_at))}</p>
      </div>
      ${
        is_this
          ? nothing
          : html`<button type="button" aria-label="${t.sessions.end}: ${name}" @click=${() => this.#end(id)}>${t.sessions.end}</button>`
      }
    </li>`;
  }
}

customElements.define('desk-sessions', DeskSessions);
