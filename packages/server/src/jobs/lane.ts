import type { Context } from '../context.ts';
import { endAttempt, type Job, nextDue, takeJobs } from '../store/jobs.ts';
import { type Attempted, attempted } from '../telemetry/signals.ts';
import { GivenUp } from './given-up.ts';
import { type Kind, type Payloads, type Worker, workers } from './kinds.ts';

const second = 1000;
const hour = 3600 * second;

/** Jobs done at once by one process, of one lane. */
const most = 10;

/** A job whose process is silent for this long is given to another. */
const lease = 60 * second;

/** At least so often a process looks for what others left behind. */
const round = 5 * second;

/** Attempts before a job is given up: with the pauses between them, two days. */
const attemptsAtMost = 18;

/** The pause after so many failures: half a minute, doubled each time, six hours at most; spread by a quarter. */
const pauseAfter = (attempts: number) =>
  Math.min(15 * second * 2 ** attempts, 6 * hour) * (1 + Math.random() / 4);

/** Does jobs of some kinds, whatever those of other kinds wait for. */
export class Lane {
  readonly #context: Context;
  readonly #kinds: readonly Kind[];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #isStarted = false;

  constructor(context: Context, kinds: readonly Kind[]) {
    this.#context = context;
    this.#kinds = kinds;
  }

  start(): void {
    this.#isStarted = true;
    this.wake();
  }

  /** There may be something to do. */
  wake(): void {
    if (this.#isStarted) this.#again(0);
  }

  /** Takes nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#isStarted = false;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Does everything that is due, and says how much it was. */
  async runDue(): Promise<number> {
    const { store, now } = this.#context;
    const time = now().getTime();
    const jobs = await takeJobs(store, this.#kinds, {
      now: iso(time),
      until: iso(time + lease),
      limit: most,
    });
    await Promise.all(jobs.map((job) => this.#do(job)));
    return jobs.length < most ? jobs.length : jobs.length + (await this.runDue());
  }

  #again(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#running.then(() => this.#turn());
    }, wait).unref();
  }

  async #turn(): Promise<void> {
    if (!this.#isStarted) return;
    let wait = round;
    try {
      await this.runDue();
      const due = await nextDue(this.#context.db, this.#kinds);
      if (due) wait = Math.min(round, Math.max(0, Date.parse(due) - this.#context.now().getTime()));
    } catch (err) {
      this.#context.log.warn({ err }, 'jobs could not be taken');
    }
    if (this.#isStarted) this.#again(wait);
  }

  async #do(job: Job): Promise<void> {
    const { store, now, log } = this.#context;
    const work = workers[job.kind as Kind] as Worker<keyof Payloads>;
    try {
      const next = await work(this.#context, JSON.parse(job.payload));
      await endAttempt(
        store,
        job,
        next ? { due_at: next.toISOString(), attempts: 0, failure: null } : 'done',
      );
      tell(job.kind, 'done');
    } catch (error) {
      const { code = 'internal' } = error as { code?: string };
      const isLast = error instanceof GivenUp || job.attempts >= attemptsAtMost;
      const due_at = isLast ? null : iso(now().getTime() + pauseAfter(job.attempts));
      log.warn({ job: job.kind, seq: job.seq, attempts: job.attempts, code }, 'a job failed');
      await endAttempt(store, job, { due_at, failure: code }).catch(() => {});
      tell(job.kind, isLast ? 'given-up' : 'put-off');
    }
  }
}

function tell(kind: string, outcome: Attempted['outcome']): void {
  if (attempted.hasSubscribers) attempted.publish({ kind, outcome } satisfies Attempted);
}

const iso = (time: number) => new Date(time).toISOString();
