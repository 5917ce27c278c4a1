import { textIn } from '@veche/protocol';
import { type Doing, type Present, type StaffEvent, staffRoutes } from '@veche/protocol/desk';
import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Desk } from './desk-context.ts';

/** How often one says that one is still there, and after what without a key one is said to type no more, in milliseconds. */
const pauses = { reading: 20_000, typing: 5000 };

/** Who has nobody at the keyboard or pointer for this long is not there, in milliseconds. */
const away = 5 * 60_000;

const signs = ['keydown', 'pointermove', 'pointerdown'] as const;

/** Says which submission is open here, and shows which colleagues have it open too. */
export class Presence implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #desk: () => Desk;
  #submission: string | undefined;
  #others: Present[] = [];
  #doing: Doing = 'reading';
  #seenAt = 0;
  #next?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost, desk: () => Desk) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of signs) addEventListener(sign, this.#notice, { passive: true });
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    for (const sign of signs) removeEventListener(sign, this.#notice);
    document.removeEventListener('visibilitychange', this.#look);
    this.open(undefined);
  }

  /** Another one is open here now, or none. */
  open(submission: string | undefined): void {
    if (submission === this.#submission) return;
    if (this.#submission) void this.#say('gone');
    this.#submission = submission;
    this.#others = [];
    if (submission) this.#be('reading');
    else clearTimeout(this.#next);
  }

  /** Something is written about it. */
  type(): void {
    if (this.#doing !== 'typing') this.#be('typing');
    else this.#wait();
  }

  hear(event: StaffEvent): void {
    if (event.type === 'presence' && event.submission === this.#submission) this.#show(event.people);
  }

  #notice = (): void => {
    const wasAway = Date.now() - this.#seenAt > away;
    this.#seenAt = Date.now();
    if (wasAway) this.#look();
  };

  #look = (): void => {
    if (this.#submission && !document.hidden) this.#be('reading');
  };

  #be(doing: Doing): void {
    this.#doing = doing;
    this.#seenAt ||= Date.now();
    if (!document.hidden && Date.now() - this.#seenAt < away) void this.#say(doing);
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#next);
    const pause = this.#doing === 'typing' ? pauses.typing : pauses.reading;
    this.#next = setTimeout(() => this.#be('reading'), pause);
  }

  /** Where that fails, the next time says it. */
  async #say(doing: Doing): Promise<void> {
    const { call, may } = this.#desk();
    const submission = this.#submission;
    if (!submission || !may(staffRoutes.notePresence)) return;
    const said = call(staffRoutes.notePresence, { params: { id: submission }, body: { doing } });
    const there = await said.catch(() => undefined);
    if (there && submission === this.#submission) this.#show(there.people);
  }

  #show(people: Present[]): void {
    this.#others = people.filter(({ user }) => user !== this.#desk().staff.user);
    this.#host.requestUpdate();
  }

  render() {
    const { t, lang } = this.#desk();
    const named = (those: Present[]) => those.map(({ name }) => textIn(name, lang)).join(', ');
    const typing = this.#others.filter(({ is_typing }) => is_typing);
    const reading = this.#others.filter(({ is_typing }) => !is_typing);
    return html`<p class="presence" role="status">
      ${typing.length > 0 ? t.submission.typing(named(typing)) : ''}
      ${reading.length > 0 ? t.submission.openToo(named(reading)) : ''}
    </p>`;
  }
}
