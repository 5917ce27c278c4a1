import type { Context } from '../context.ts';
import type { EventRow } from '../store/schema.ts';
import { countsBytes, resultsAreShown } from '../views/results.ts';
import { topicBytes } from '../views/topic.ts';
import type { Follower } from './followers.ts';
import { frameOf } from './stream.ts';

/** Shortest time between two tellings of one thing, in milliseconds: a rush of votes is told as its sum. */
export const pause = 500;

/** Longest that a timer can wait, in milliseconds. */
const longest = 2 ** 31 - 1;

/** The tags of what was told of a topic and its counts. */
export interface Tags {
  topic: string;
  results: string;
}

/** A topic that somebody reads about. */
interface Watched extends Tags {
  /** When it was told last. */
  at: number;
  /** When it is told next. */
  next?: NodeJS.Timeout;
  /** When the clock opens or closes it. */
  turn?: NodeJS.Timeout;
}

/** Tells the readers of a topic how it and its counts are now: not each step on the way there. */
export class TopicNews {
  readonly #context: Context;
  readonly #followersIn: (space: string) => Iterable<Follower>;
  readonly #watched = new Map<string, Watched>();

  constructor(context: Context, followersIn: (space: string) => Iterable<Follower>) {
    this.#context = context;
    this.#followersIn = followersIn;
  }

  /** Tells one reader what it does not know of its topics. */
  async greet(follower: Follower, seq: number, known: Map<string, Tags>): Promise<void> {
    for (const topic of follower.topics) {
      const watched = this.#watch(follower.space, topic);
      const news = await this.#newsOf(topic, seq, known.get(topic));
      send(follower, topic, news);
      known.set(topic, news.tags);
      // The first reader of all: what it was told is what all were told.
      if (watched.topic === '') Object.assign(watched, news.tags);
    }
  }

  hear(space: string, events: EventRow[]): void {
    const topics = new Set(events.flatMap(({ topic_id }) => topic_id ?? []));
    for (const topic of topics) if (this.#watched.has(topic)) this.#soon(space, topic);
  }

  /** Now, or once the pause since the last telling is over. */
  #soon(space: string, topic: string): void {
    const watched = this.#watch(space, topic);
    if (watched.next) return;
    const wait = Math.max(0, watched.at + pause - performance.now());
    const tell = () => {
      watched.next = undefined;
      watched.at = performance.now();
      this.#tell(space, topic, watched).catch((err) =>
        this.#context.log.error({ err }, 'news were not told'),
      );
    };
    watched.next = setTimeout(tell, wait).unref();
  }

  async #tell(space: string, topic: string, watched: Watched): Promise<void> {
    const news = await this.#newsOf(topic, await this.#context.feed.now(space), watched);
    Object.assign(watched, news.tags);
    let readers = 0;
    for (const follower of this.#followersIn(space)) {
      if (!follower.topics.has(topic)) continue;
      readers += 1;
      // Whoever is just being greeted is told by the greeting.
      if (!follower.pending) send(follower, topic, news);
    }
    if (readers === 0) this.#forget(topic, watched);
  }

  async #newsOf(topic: string, seq: number, known: Tags | undefined) {
    const about = await topicBytes(this.#context, topic);
    const counts = await countsBytes(this.#context, topic);
    const isOpen = await resultsAreShown(this.#context, topic, false);
    const isOpenToAnswered = await resultsAreShown(this.#context, topic, true);
    // Counts that are shown to others than before are news too.
    const tags = { topic: about.etag, results: `${counts.etag} ${isOpen} ${isOpenToAnswered}` };
    const frame = (type: 'topic' | 'results', { text }: { text: string }) =>
      Buffer.from(frameOf(seq, type, `{"type":"${type}","${type}":${text}}`));
    return {
      tags,
      topic: tags.topic === known?.topic ? undefined : frame('topic', about),
      results: tags.results === known?.results ? undefined : frame('results', counts),
      isOpen,
      isOpenToAnswered,
    };
  }

  #watch(space: string, topic: string): Watched {
    const known = this.#watched.get(topic);
    if (known) return known;
    const watched = { topic: '', results: '', at: -pause };
    this.#watched.set(topic, watched);
    void this.#awaitTurn(space, topic, watched);
    return watched;
  }

  #forget(topic: string, { turn }: Watched): void {
    clearTimeout(turn);
    this.#watched.delete(topic);
  }

  /** A topic opens and closes by the clock, with nobody doing anything. */
  async #awaitTurn(space: string, topic: string, watched: Watched): Promise<void> {
    const { draft } = (await this.#context.catalogue.topic(topic)).topic;
    const now = this.#context.now().getTime();
    const waits = [draft.opens_at, draft.closes_at].flatMap((at) => (at ? Date.parse(at) - now : []));
    const next = Math.min(...waits.filter((wait) => wait > 0));
    if (next > longest) return;
    const turn = () => {
      this.#soon(space, topic);
      void this.#awaitTurn(space, topic, watched);
    };
    watched.turn = setTimeout(turn, next + 1).unref();
  }
}

interface News {
  topic?: Buffer;
  results?: Buffer;
  isOpen: boolean;
  isOpenToAnswered: boolean;
}

function send({ stream, answered }: Follower, topic: string, news: News): void {
  if (news.topic) stream.send(news.topic);
  const seesResults = news.isOpen || (news.isOpenToAnswered && answered.has(topic));
  if (news.results && seesResults) stream.send(news.results);
}
