import type { TopicOf } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';
import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { adopt } from '../adopt.ts';
import type { FormView } from '../form-view.ts';
import { group } from '../group.ts';
import { learn } from '../learn.ts';
import { rankingStyles } from '../styles/ranking.ts';
import { rest } from '../styles/rest.ts';
import { textOf } from '../text-of.ts';
import { ballotsWords } from '../words/ballots.ts';
import type { Ballot } from './ballot.ts';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

const ballots = new WeakMap<Host, Ranking>();

/** The ballot of a poll, with its words. */
export async function ballotFor(host: Host, language: string): Promise<Ballot> {
  await learn(language, ballotsWords);
  const ballot = ballots.get(host) ?? new Ranking(host);
  ballots.set(host, ballot);
  return ballot;
}

/** An order that a resident makes, by buttons or by dragging. Hidden inputs carry it in the form. */
class Ranking implements Ballot, ReactiveController {
  order: string[] = [];
  #host: Host;
  #said = '';
  #dragged: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    adopt(host.renderRoot, rest, rankingStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#dragged = undefined;
  }

  begin({ ranking = [] }: { ranking?: string[] }): void {
    this.order = ranking;
    this.#said = '';
    this.#host.requestUpdate();
  }

  render(topic: TopicOf<'poll'>, view: FormView) {
    const { t, lang } = view;
    const titles = new Map(topic.options.map(({ id, title }) => [id, title]));
    const title = (id: string) => textIn(titles.get(id), lang) || id;
    const label = (id: string) => textOf(titles.get(id) ?? { [lang]: id }, lang);
    const rest = topic.options.map(({ id }) => id).filter((id) => !this.order.includes(id));
    const isFull = this.order.length >= topic.max;
    return group(
      view,
      {
        name: 'answer.ranking',
        label: t.poll.answer,
        hint: t.poll.orderHint,
        hasItems: true,
        missing: t.poll.missing,
      },
      html`<p class="announcer" role="status">${this.#said}</p>
        <p class="sub" id="order">${t.poll.order}</p>
        ${this.order.length === 0 ? html`<p class="empty">${t.poll.orderEmpty}</p>` : ''}
        <ol class="ranking" aria-labelledby="order" @pointermove=${this.#drag} @pointerup=${this.#drop} @pointercancel=${this.#drop}>
          ${repeat(
            this.order,
            (id) => id,
            (id, index) => this.#item(id, index, title(id), label(id), view),
          )}
        </ol>
        <p class="sub" id="rest" ?hidden=${rest.length === 0}>${t.poll.rest}</p>
        <ul class="rest" aria-labelledby="rest">
          ${rest.map(
            (id) => html`<li>
              <button type="button" ?disabled=${isFull} data-id=${id} @click=${() => this.#add(id, title(id), view)}
                aria-label=${t.poll.addOption(title(id))}>
                <span aria-hidden="true">+</span> ${label(id)}
              </button>
            </li>`,
          )}
        </ul>`,
    );
  }

  #item(id: string, index: number, title: string, label: unknown, view: FormView) {
    const { t } = view;
    const last = this.order.length - 1;
    const button = (act: string, sign: string, name: string, isOff: boolean, click: () => void) =>
      html`<button type="button" class="icon" data-act="${act} ${id}" aria-label=${name} aria-disabled=${isOff} @click=${click}>
        <span aria-hidden="true">${sign}</span>
      </button>`;
    return html`<li data-id=${id} class=${this.#dragged === id ? 'dragged' : ''}>
      <input type="hidden" name="answer.ranking" value=${id} data-list />
      <span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => this.#grab(event, id)}>⠿</span>
      <span class="place" aria-hidden="true">${index + 1}</span>
      <span class="name">${label}</span>
      ${button('up', '↑', t.poll.up(title), index === 0, () => this.#move(id, index - 1, title, view))}
      ${button('down', '↓', t.poll.down(title), index === last, () => this.#move(id, index + 1, title, view))}
      ${button('drop', '×', t.poll.drop(title), false, () => this.#remove(id, title, view))}
    </li>`;
  }

  #add(id: string, title: string, view: FormView): void {
    this.order = [...this.order, id];
    this.#say(view.t.poll.moved(title, this.order.length, this.order.length));
    this.#focus(`[data-act="up ${id}"]`);
  }

  #move(id: string, to: number, title: string, view: FormView): void {
    if (to < 0 || to >= this.order.length) return;
    const act = to < this.order.indexOf(id) ? 'up' : 'down';
    this.#place(id, to);
    this.#say(view.t.poll.moved(title, to + 1, this.order.length));
    this.#focus(`[data-act="${act} ${id}"]`);
  }

  #remove(id: string, title: string, view: FormView): void {
    this.order = this.order.filter((other) => other !== id);
    this.#say(view.t.poll.dropped(title));
    this.#focus(`.rest [data-id="${id}"]`);
  }

  #place(id: string, to: number): void {
    const order = this.order.filter((other) => other !== id);
    order.splice(to, 0, id);
    this.order = order;
  }

  #say(words: string): void {
    this.#said = words;
    this.#host.requestUpdate();
  }

  /** The moved row is another place in the list; the focus goes along with it. */
  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #grab(event: PointerEvent, id: string): void {
    this.#dragged = id;
    const list = (event.currentTarget as HTMLElement).closest('ol');
    list?.setPointerCapture(event.pointerId);
    event.preventDefault();
    this.#host.requestUpdate();
  }

  #drag = (event: PointerEvent): void => {
    if (!this.#dragged) return;
    const rows = [...(event.currentTarget as HTMLElement).children];
    const to = rows.findIndex((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return event.clientY >= top && event.clientY < bottom;
    });
    if (to < 0 || this.order[to] === this.#dragged) return;
    this.#place(this.#dragged, to);
    this.#host.requestUpdate();
  };

  #drop = (): void => {
    this.#dragged = undefined;
    this.#host.requestUpdate();
  };
}
