import type { Present, StaffEvent } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { eventsAfter, eventsOf, followings, internalActions } from '../store/events.ts';
import type { EventRow } from '../store/schema.ts';
import { CaseNews } from './case-news.ts';
import { frameOf, type Stream } from './stream.ts';
import { type Tags, TopicNews } from './topic-news.ts';

/** What one stream is about. */
export interface Interest {
  space: string;
  topics: ReadonlySet<string>;
  /** Submissions as everybody may read them. */
  cases: ReadonlySet<string>;
  /** `all` is for the desk. */
  submissions: ReadonlySet<string> | 'all';
  /** Whether a reader of all may hear of this one; everything unless set. */
  mayHear?(submission: string): Promise<boolean>;
  /** Whether this reader may go on listening; for ever unless set. */
  mayStay?(): Promise<boolean>;
  /** Topics whose counts this reader may see because it has answered them. */
  answered: ReadonlySet<string>;
}

export interface Follower extends Interest {
  stream: Stream;
  /** Live events that wait until what was before them has been sent. */
  pending?: EventRow[];
}

/** Between two signs of life, in milliseconds: proxies cut a silent connection after a minute. */
const pause = 15_000;

/** A desk that was away for more than this many events reads its inbox anew anyway. */
const mostMissed = 1000;

const submissionFrame = (seq: number, submission: string) =>
  frameOf(seq, 'submission', JSON.stringify({ type: 'submission', submission }));

function sendAbout(
  { stream, mayHear }: Pick<Follower, 'stream' | 'mayHear'>,
  id: string,
  frame: string,
): void {
  if (!mayHear) stream.send(frame);
  // Where that cannot be found out, the reader hears of it when it reads its inbox.
  else
    void mayHear(id).then(
      (may) => may && stream.send(frame),
      () => {},
    );
}

function beatFor({ stream, mayStay }: Follower): void {
  if (mayStay === undefined) stream.beat();
  // Where that cannot be found out, it is asked again at the next one.
  else
    void mayStay().then(
      (may) => (may ? stream.beat() : stream.end()),
      () => stream.beat(),
    );
}

/** Everybody who reads a stream, and what they are told. */
export class Followers {
  readonly #context: Context;
  readonly #bySpace = new Map<string, Set<Follower>>();
  readonly #news: TopicNews;
  readonly #cases: CaseNews;
  #beating?: NodeJS.Timeout;

  constructor(context: Context) {
    this.#context = context;
    const followersIn = (space: string) => this.#bySpace.get(space) ?? [];
    this.#news = new TopicNews(context, followersIn);
    this.#cases = new CaseNews(context, followersIn);
    context.feed.listen((space, events) => this.#hear(space, events));
  }

  get size(): number {
    let size = 0;
    for (const followers of this.#bySpace.values()) size += followers.size;
    return size;
  }

  /** Begins with what is so now, or with what was since `after`; nothing that is committed meanwhile is missed. */
  async follow(interest: Interest, stream: Stream, after?: number): Promise<void> {
    const follower: Follower = { ...interest, stream, pending: [] };
    this.#add(follower);
    stream.onEnd(() => this.#remove(follower));
    const { db, feed } = this.#context;
    const now = await feed.now(interest.space);
    let missed: EventRow[] = [];
    if (interest.submissions === 'all') {
      missed = await eventsAfter(db, interest.space, after ?? now, mostMissed);
    } else if (after === undefined) {
      for (const submission of interest.submissions) stream.send(submissionFrame(now, submission));
    } else missed = await eventsOf(db, [...interest.submissions], after);
    for (const event of missed) this.#tell(follower, event);
    const known = new Map<string, Tags>();
    const knownCases = new Map<string, string>();
    await this.#cases.greet(follower, now, knownCases);
    if (after === undefined || after < now) await this.#news.greet(follower, now, known);
    // What was read may be newer than what had been told: it comes live as well, and is told once.
    const last = Math.max(now, after ?? 0, missed.at(-1)?.seq ?? 0);
    for (const event of follower.pending ?? []) if (event.seq > last) this.#tell(follower, event);
    delete follower.pending;
    const later = await feed.now(interest.space);
    await this.#news.greet(follower, later, known);
    await this.#cases.greet(follower, later, knownCases);
  }

  /** Tells the desks who has a submission open. */
  tellPresence(space: string, submission: string, people: Present[]): void {
    const event: StaffEvent = { type: 'presence', submission, people };
    // Without a number: whoever comes back goes on after what happened, not after who was there.
    const frame = `event: presence\ndata: ${JSON.stringify(event)}\n\n`;
    for (const follower of this.#bySpace.get(space) ?? [])
      if (follower.submissions === 'all') sendAbout(follower, submission, frame);
  }

  /** Ends every stream: the readers come back, to this server or another. */
  end(): void {
    clearInterval(this.#beating);
    for (const followers of this.#bySpace.values()) for (const { stream } of followers) stream.end();
  }

  #hear(space: string, events: EventRow[]): void {
    for (const follower of this.#bySpace.get(space) ?? []) {
      if (follower.submissions !== 'all' && follower.submissions.size === 0) continue;
      for (const event of events) {
        if (follower.pending) follower.pending.push(event);
        else this.#tell(follower, event);
      }
    }
    this.#news.hear(space, events);
    this.#cases.hear(space, events);
  }

  #tell({ submissions, stream, mayHear }: Follower, { seq, submission_id, action }: EventRow): void {
    if (submission_id === null) return;
    const isTold =
      submissions === 'all'
        ? !followings.includes(action)
        : submissions.has(submission_id) && !internalActions.includes(action);
    if (!isTold) return;
    sendAbout({ stream, mayHear }, submission_id, submissionFrame(seq, submission_id));
  }

  #add(follower: Follower): void {
    const followers = this.#bySpace.get(follower.space) ?? new Set();
    this.#bySpace.set(follower.space, followers.add(follower));
    this.#beating ??= setInterval(() => this.beat(), pause).unref();
  }

  #remove(follower: Follower): void {
    this.#bySpace.get(follower.space)?.delete(follower);
  }

  /** A sign of life to everybody, and the end to whoever may no longer listen. */
  beat(): void {
    for (const followers of this.#bySpace.values()) for (const follower of followers) beatFor(follower);
  }
}
