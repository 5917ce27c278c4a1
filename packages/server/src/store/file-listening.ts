import type { Database } from './database.ts';
import type { Ears } from './listening.ts';

/** Between two looks, in milliseconds. */
const pause = 1000;

/** Hears of what another process writes to the same SQLite file, as commands do: it looks how far each space has come. */
export class FileListening {
  readonly #timer: NodeJS.Timeout;

  constructor(db: Database, { news }: Pick<Ears, 'news'>) {
    const look = async () => {
      const spaces = await db.selectFrom('spaces').select(['id', 'seq']).execute();
      for (const { id, seq } of spaces) news(id, seq);
    };
    this.#timer = setInterval(() => void look().catch(() => {}), pause).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
  }
}
