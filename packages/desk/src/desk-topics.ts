import { type KindName, textIn } from '@veche/protocol';
import { type StaffTopic, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';
import { addressOf } from './route.ts';
import { tableStyles } from './table-styles.ts';

/** Every topic of the space, and the way to a new one. */
export class DeskTopics extends DeskElement {
  static override styles = [...DeskElement.styles, tableStyles];

  #topics: StaffTopic[] | undefined;
  #problem = '';
  #said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load().then(() => this.focusHeading());
  }

  async #load(): Promise<void> {
    await this.#try(async () => {
      this.#topics = (await this.desk.call(staffRoutes.listStaffTopics)).topics;
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#problem = '';
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  #setState({ id, draft }: StaffTopic, state: 'open' | 'closed'): Promise<void> {
    const { call, t } = this.desk;
    return this.#try(async () => {
      await call(staffRoutes.publishTopic, { params: { topic: id }, body: { ...draft, state } });
      this.#topics = (await call(staffRoutes.listStaffTopics)).topics;
      this.#said = state === 'closed' ? t.topics.closed : t.topics.reopened;
    });
  }

  protected override render() {
    const { t, may } = this.desk;
    document.title = `${t.topics.title} · ${t.title}`;
    return html`<div class="veche">
      <h1 tabindex="-1">${t.topics.title}</h1>
      <p class="announcer" role="status">${this.#said}</p>
      ${this.#problem ? html`<p class="alert" role="alert">${this.#problem}</p>` : nothing}
      ${
        may(staffRoutes.publishTopic)
          ? html`<div class="actions">
            ${(Object.keys(t.newOf) as KindName[]).map(
              (kind) => html`<a href=${addressOf({ page: 'new-topic', kind })}>${t.newOf[kind]}</a>`,
            )}
          </div>`
          : nothing
      }
      <div class="scroll" role="region" tabindex="0" aria-label=${t.topics.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t.topics.name}</th>
              <th scope="col">${t.inbox.fields.kind}</th>
              <th scope="col">${t.topics.state}</th>
              <th scope="col">${t.topics.answers}</th>
              <th scope="col"><span class="announcer">${t.topics.close}</span></th>
            </tr>
          </thead>
          <tbody>
            ${this.#topics?.map((topic) => this.#row(topic))}
          </tbody>
        </table>
      </div>
    </div>`;
  }

  #row(topic: StaffTopic) {
    const { t, lang, format, may } = this.desk;
    const { id, draft, submissions } = topic;
    const title = textIn(draft.title, lang);
    const next = draft.state === 'open' ? 'closed' : 'open';
    const act = next === 'closed' ? t.topics.close : t.topics.reopen;
    return html`<tr>
      <th scope="row"><a href=${addressOf({ page: 'topic', id })}>${title}</a> <span class="quiet">${id}</span></th>
      <td>${t.kinds[draft.kind]}</td>
      <td>${t.topics.states[draft.state]}</td>
      <td class="number">${format.number(submissions)}</td>
      <td>
        ${
          may(staffRoutes.publishTopic)
            ? html`<button type="button" aria-label="${act}: ${title}" @click=${() => this.#setState(topic, next)}>${act}</button>`
            : nothing
        }
      </td>
    </tr>`;
  }
}

customElements.define('desk-topics', DeskTopics);
