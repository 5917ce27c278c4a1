import type { ServerResponse } from 'node:http';
import type { LiveEvent } from '@veche/protocol';

/** One event as server-sent events write it (WHATWG HTML, 9.2). JSON has no line breaks of its own. */
export const frameOf = (seq: number, type: LiveEvent['type'], json: string): string =>
  `id: ${seq}\nevent: ${type}\ndata: ${json}\n\n`;

/** Bytes that may wait for one slow reader before it is cut off; it comes back and goes on where it was. */
const most = 256 * 1024;

/** One reader of server-sent events. */
export class Stream {
  readonly #response: ServerResponse;

  /** `headers` beside those that every stream has. */
  constructor(response: ServerResponse, headers: Record<string, string>) {
    this.#response = response;
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx would otherwise collect what it should pass on.
      'x-accel-buffering': 'no',
    });
    // A reader that lost the connection waits this long, in milliseconds, unless it knows better.
    response.write('retry: 2000\n\n');
  }

  onEnd(listener: () => void): void {
    this.#response.once('close', listener);
  }

  send(frame: string | Buffer): void {
    if (this.#response.writableLength > most) this.#response.destroy();
    else this.#response.write(frame);
  }

  /** A comment, which tells both sides and everything between them that the connection lives. */
  beat(): void {
    this.send(':\n\n');
  }

  end(): void {
    this.#response.end();
  }
}
