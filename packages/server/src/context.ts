import type { KeyObject } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import { Catalogue } from './catalogue.ts';
import { Callers } from './door/callers.ts';
import { Jobs } from './jobs/jobs.ts';
import { Feed } from './live/feed.ts';
import { Followers } from './live/followers.ts';
import { Presence } from './live/presence.ts';
import type { Post } from './mail/post.ts';
import type { Database, Store } from './store/database.ts';
import { changesWhatIsAsked, changesWhatIsPublic } from './store/events.ts';
import { keptFor } from './views/case-list.ts';
import { Kept } from './views/kept.ts';
import { Writer } from './writer.ts';

/** What the program gives to all that it does. */
export interface Given {
  readonly store: Store;
  /** Keys the hashes of participants; 32 bytes that live apart from the database. */
  readonly secret: KeyObject;
  /** The address under which residents reach this server, without a slash at its end. */
  readonly publicUrl: string;
  readonly log: FastifyBaseLogger;
  /** Where mails go; undefined where none are sent. */
  readonly post?: Post | undefined;
  /** The domain of addresses that replies to mails come to; undefined where none are taken. */
  readonly replyDomain?: string | undefined;
  now(): Date;
}

/** What verbs and views work with. */
export interface Context extends Given {
  /** Reads what has been committed. */
  readonly db: Database;
  readonly catalogue: Catalogue;
  readonly kept: Kept;
  readonly feed: Feed;
  readonly followers: Followers;
  readonly presence: Presence;
  readonly callers: Callers;
  readonly writer: Writer;
  readonly jobs: Jobs;
}

export function makeContext(given: Given): Context {
  const { store, secret, log, post, replyDomain, now } = given;
  const feed = new Feed(store.db);
  const catalogue = new Catalogue(store.db, (space) => feed.now(space));
  const kept = new Kept();
  // First of all who listen: what they read then is new.
  feed.listen((space, events) => {
    if (events.some(changesWhatIsAsked)) {
      catalogue.forget(space);
      kept.forgetAll();
    }
    if (events.some(changesWhatIsPublic)) kept.forgetAll();
    kept.forget(keptFor(space));
    for (const { topic_id, submission_id } of events)
      for (const id of [topic_id, submission_id]) if (id !== null) kept.forget(id);
  });
  const writer = new Writer(store, catalogue, {
    committed: (events) => feed.publish(events),
    later: () => jobs.wake(),
  });
  const context: Context = {
    store,
    secret,
    log,
    post,
    replyDomain,
    now,
    // Read each time: the port is known only once the server listens.
    get publicUrl() {
      return given.publicUrl;
    },
    db: store.db,
    catalogue,
    kept,
    feed,
    writer,
    get jobs() {
      return jobs;
    },
    callers: new Callers(given),
    presence: new Presence(store.whisper, (...there) => followers.tellPresence(...there)),
    // Last, so that what it reads is as new as its events.
    get followers() {
      return followers;
    },
  };
  const followers = new Followers(context);
  const jobs = new Jobs(context);
  return context;
}

/** Keeps in step with other processes on the same database. */
export async function keepInStep({ store, catalogue, kept, feed, presence, log }: Context): Promise<void> {
  const trust = (isTrusted: boolean) => {
    catalogue.isTrusted = isTrusted;
    kept.isTrusted = isTrusted;
  };
  await store.listen({
    news: (space, seq) => feed.hear(space, seq),
    whisper: (text) => presence.hear(text),
    gone() {
      log.warn('news from the database are not heard');
      trust(false);
    },
    back() {
      trust(true);
      feed.catchUpAll().catch((err) => log.error({ err }, 'events were not read'));
    },
  });
}
