import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Context } from '../context.ts';
import { StartError } from '../start-error.ts';
import { countStuck } from '../store/stuck-mails.ts';
import {
  type Attempted,
  attempted,
  type MailCame,
  mailCame,
  type Onlooker,
  routeOf,
  type Written,
  written,
} from './signals.ts';

/** In seconds. */
const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Numbers for Prometheus, served on a port of their own. No label holds an id, an address or a text. */
export class Metrics implements Onlooker {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'route' | 'method' | 'status'>;
  readonly #server: Server;
  readonly #count: (message: unknown) => void;
  readonly #countAttempt: (message: unknown) => void;
  readonly #countMail: (message: unknown) => void;

  private constructor(context: Context) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'veche_request_duration_seconds',
      help: 'Time to answer a request; streams are not in it',
      labelNames: ['route', 'method', 'status'],
      buckets: durations,
      registers,
    });
    this.#count = countingCommits(this.#registry);
    this.#countAttempt = countingAttempts(this.#registry);
    this.#countMail = countingMails(this.#registry);
    watchStuckMails(this.#registry, context);
    gauge(
      this.#registry,
      'veche_writes_waiting',
      'Changes that wait for a transaction',
      () => context.writer.waiting,
    );
    gauge(this.#registry, 'veche_followers', 'Streams that are open', () => context.followers.size);
    this.#server = createServer((request, response) => void this.#answer(request.url, response));
  }

  /** @throws StartError where the port cannot be used. */
  static async serve(context: Context, host: string, port: number): Promise<Metrics> {
    const metrics = new Metrics(context);
    metrics.#server.listen(port, host);
    try {
      await once(metrics.#server, 'listening');
    } catch (error) {
      throw new StartError(`Metrics cannot be served on ${host}:${port}: ${(error as Error).message}`);
    }
    written.subscribe(metrics.#count);
    attempted.subscribe(metrics.#countAttempt);
    mailCame.subscribe(metrics.#countMail);
    return metrics;
  }

  watch(app: FastifyInstance): void {
    app.addHook('onResponse', (request, reply, done) => {
      const { isStream } = request.routeOptions.config;
      if (!isStream || reply.statusCode !== 200) {
        const labels = { route: routeOf(request), method: request.method, status: reply.statusCode };
        this.#requests.observe(labels, reply.elapsedTime / 1000);
      }
      done();
    });
  }

  async stop(): Promise<void> {
    written.unsubscribe(this.#count);
    attempted.unsubscribe(this.#countAttempt);
    mailCame.unsubscribe(this.#countMail);
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(url: string | undefined, response: import('node:http').ServerResponse): Promise<void> {
    if (url !== '/metrics') return void response.writeHead(404).end();
    response.setHeader('content-type', this.#registry.contentType);
    response.end(await this.#registry.metrics());
  }
}

function gauge(registry: Registry, name: string, help: string, now: () => number): void {
  const registers = [registry];
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(now());
    },
  });
}

/** Asked of the database when Prometheus asks, so that every node says the same. */
function watchStuckMails(registry: Registry, { db, log }: Context): void {
  const registers = [registry];
  const stuck = new Gauge({
    name: 'veche_mails_stuck',
    help: 'Mails that failed: tried again (waiting), or not (given_up)',
    labelNames: ['state'],
    registers,
    async collect() {
      try {
        for (const [state, count] of Object.entries(await countStuck(db))) stuck.set({ state }, count);
      } catch (err) {
        log.warn({ err }, 'stuck mails were not counted');
      }
    },
  });
}

function countingAttempts(registry: Registry): (message: unknown) => void {
  const attempts = new Counter({
    name: 'veche_job_attempts_total',
    help: 'Attempts at work that was left for later',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  return (message) => {
    const { kind, outcome } = message as Attempted;
    attempts.inc({ kind, outcome });
  };
}

function countingMails(registry: Registry): (message: unknown) => void {
  const mails = new Counter({
    name: 'veche_replies_total',
    help: 'Replies that came by mail',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return (message) => mails.inc({ outcome: (message as MailCame).outcome });
}

function countingCommits(registry: Registry): (message: unknown) => void {
  const registers = [registry];
  const seconds = new Histogram({
    name: 'veche_commit_duration_seconds',
    help: 'From the begin of a transaction until it is on disk',
    buckets: durations,
    registers,
  });
  const writes = new Histogram({
    name: 'veche_commit_writes',
    help: 'Changes that shared one transaction',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers,
  });
  const failed = new Counter({
    name: 'veche_commits_failed_total',
    help: 'Transactions that were not committed',
    registers,
  });
  return (message) => {
    const { writes: together, began, ended, hasFailed } = message as Written;
    if (hasFailed) return failed.inc();
    seconds.observe((ended - began) / 1000);
    writes.observe(together.length);
  };
}
