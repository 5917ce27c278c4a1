import type { Client, Interest } from '@veche/client';
import type { LiveEvent } from '@veche/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hears of what happens to one thing, as long as its element is on the page. */
export class Watching implements ReactiveController {
  readonly #hear: (event: LiveEvent) => void;
  #client?: Client;
  #interest?: Interest;
  #stop?: () => void;

  constructor(host: ReactiveControllerHost, hear: (event: LiveEvent) => void) {
    this.#hear = hear;
    host.addController(this);
  }

  /** Watches this instead of what was watched before; the same again changes nothing. */
  turnTo(client: Client, interest: Interest): void {
    const isSame =
      client === this.#client &&
      interest.topic === this.#interest?.topic &&
      interest.case === this.#interest?.case &&
      interest.receipt?.id === this.#interest?.receipt?.id;
    if (isSame) return;
    this.hostDisconnected();
    this.#client = client;
    this.#interest = interest;
    this.hostConnected();
  }

  /** Watches nothing more. */
  turnOff(): void {
    this.hostDisconnected();
    this.#interest = undefined;
  }

  hostConnected(): void {
    if (this.#interest) this.#stop ??= this.#client?.live.watch(this.#interest, this.#hear);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
