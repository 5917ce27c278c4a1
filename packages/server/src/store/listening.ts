import pg from 'pg';

/** What a listener hears. */
export interface Ears {
  /** The space has come to this event. */
  news(space: string, seq: number): void;
  /** Something that a process has said to all, itself included. */
  whisper(text: string): void;
  /** Nothing is heard from now on; `back` follows. */
  gone(): void;
  /** It hears again: what happened in between is to be read. */
  back(): void;
}

/** Between two questions whether the connection lives, and how long the answer may take, in milliseconds. */
const beat = 5000;
const pauses = { first: 200, longest: 5000 };

/**
 * Hears from PostgreSQL which spaces have news, whichever process wrote them. A connection of its own, as LISTEN needs: a
 * pool that lends connections by the transaction cannot carry it.
 */
export class Listening {
  readonly #url: string;
  readonly #ears: Ears;
  #client?: pg.Client;
  #isStopped = false;
  #beating?: NodeJS.Timeout;

  private constructor(url: string, ears: Ears) {
    this.#url = url;
    this.#ears = ears;
  }

  static async start(url: string, ears: Ears): Promise<Listening> {
    const listening = new Listening(url, ears);
    await listening.#connect();
    return listening;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#beating);
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: beat,
      query_timeout: beat,
    });
    this.#client = client;
    client.on('error', () => {});
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'veche_whisper') return this.#ears.whisper(payload);
      const [space = '', seq] = payload.split(' ');
      this.#ears.news(space, Number(seq));
    });
    await client.connect();
    await client.query('listen veche; listen veche_whisper');
    client.once('end', () => this.#lose(client));
    this.#ears.back();
    this.#beat(client);
  }

  /** A network that was cut says nothing of it: only an answer that stays away does. */
  #beat(client: pg.Client): void {
    this.#beating = setTimeout(async () => {
      try {
        await client.query('select 1');
        this.#beat(client);
      } catch {
        this.#lose(client);
      }
    }, beat);
    this.#beating.unref();
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client || this.#isStopped) return;
    this.#client = undefined;
    clearTimeout(this.#beating);
    client.end().catch(() => {});
    this.#ears.gone();
    void this.#reconnect(pauses.first);
  }

  async #reconnect(pause: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, pause).unref());
    if (this.#isStopped) return;
    await this.#connect().catch(() => this.#reconnect(Math.min(pause * 2, pauses.longest)));
  }
}
