import { CompiledQuery } from 'kysely';
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '../context.ts';
import { keyedHash } from '../secrets.ts';

export interface Limit {
  keyPrefix: string;
  points: number;
  /** Seconds. */
  duration: number;
}

/** How often nodes tell each other what they counted, in milliseconds. */
const pause = 1000;

/** A limit that every node on the database counts by; undefined where there is one process only. */
export function everywhere({ store, db, secret }: Pick<Context, 'store' | 'db' | 'secret'>, limit: Limit) {
  if (store.engine !== 'postgres') return undefined;
  // Without a name: PgBouncer passes statements of one client over many connections.
  const query = async ({ text, values }: { text: string; values: unknown[] }) => {
    const { rows, numAffectedRows = 0 } = await db.executeQuery(CompiledQuery.raw(text, values));
    return { rows, rowCount: rows.length || Number(numAffectedRows) };
  };
  return new (class extends RateLimiterPostgres {
    /** The table holds neither addresses nor user names. */
    override getKey(key: string): string {
      return super.getKey(keyedHash(secret, key));
    }
  })({ ...limit, storeClient: { query }, storeType: 'pool', tableName: 'limits', tableCreated: true });
}

/**
 * A limit that costs no round trip: each node counts for itself at once, and once a second tells what it counted of
 * senders who used a tenth of what they may. So several nodes let through little more than one would.
 */
export class SharedLimit {
  readonly #points: number;
  readonly #here: RateLimiterMemory;
  readonly #everywhere;
  readonly #untold = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  readonly #context: Context;

  constructor(context: Context, limit: Limit) {
    this.#context = context;
    this.#points = limit.points;
    this.#here = new RateLimiterMemory(limit);
    this.#everywhere = everywhere(context, limit);
  }

  /** Counts one. Rejects with a `RateLimiterRes` once it is too many. */
  async consume(key: string): Promise<void> {
    const { consumedPoints } = await this.#here.consume(key);
    if (this.#everywhere) this.#tell(key, consumedPoints);
  }

  #tell(key: string, consumed: number): void {
    const worthTelling = Math.ceil(this.#points / 10);
    if (consumed < worthTelling) return;
    const more = consumed === worthTelling ? worthTelling : 1;
    this.#untold.set(key, (this.#untold.get(key) ?? 0) + more);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#share().catch((err) => this.#context.log.warn({ err }, 'limits were not shared'));
    }, pause).unref();
  }

  async #share(): Promise<void> {
    const told = [...this.#untold];
    this.#untold.clear();
    await Promise.all(told.map(([key, count]) => this.#compare(key, count)));
  }

  async #compare(key: string, count: number): Promise<void> {
    const all: RateLimiterRes | undefined = await this.#everywhere?.penalty(key, count);
    if (all && all.consumedPoints >= this.#points) await this.#here.block(key, all.msBeforeNext / 1000);
  }
}
