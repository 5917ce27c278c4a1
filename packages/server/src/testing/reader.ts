import { type LiveEvent, liveEvent } from '@veche/protocol';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import * as z from 'zod/mini';

/** A reader of one stream over a real connection. */
export class Reader<E = LiveEvent> implements AsyncDisposable {
  /** Numbers of the events that came, in their order. */
  readonly ids: number[] = [];
  readonly events: E[] = [];
  readonly #stop = new AbortController();
  readonly #schema: z.ZodMiniType<E>;
  readonly #ended: Promise<void>;
  #wake: () => void = () => {};

  private constructor(response: Response, stop: AbortController, schema: z.ZodMiniType<E>) {
    this.#schema = schema;
    this.#stop = stop;
    this.#ended = this.#read(response).catch(() => {});
  }

  /** Opens a stream; throws where it is refused. */
  static async open<E = LiveEvent>(
    url: string,
    headers: Record<string, string> = {},
    schema = liveEvent as unknown as z.ZodMiniType<E>,
  ): Promise<Reader<E>> {
    const stop = new AbortController();
    const response = await fetch(url, { headers, signal: stop.signal });
    if (!response.ok) throw new Error(`refused: ${response.status} ${await response.text()}`);
    return new Reader(response, stop, schema);
  }

  async #read({ body }: Response): Promise<void> {
    const messages = body?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    for await (const { id, data } of messages ?? []) {
      this.ids.push(Number(id));
      this.events.push(z.parse(this.#schema, JSON.parse(data)));
      this.#wake();
    }
  }

  /** Waits until an event passes, those that came already included. */
  async until(test: (event: E) => boolean): Promise<E> {
    for (;;) {
      const found = this.events.find(test);
      if (found) return found;
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      await promise;
    }
  }

  /** Waits until as many events have come. */
  async count(wanted: number): Promise<void> {
    await this.until(() => this.events.length >= wanted);
  }

  async ended(): Promise<void> {
    await this.#ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#ended;
  }
}
