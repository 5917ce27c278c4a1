import { originPattern } from '@veche/protocol';
import * as z from 'zod/mini';
import type { Given } from '../context.ts';
import { saveCaller } from '../store/callers.ts';
import { inTransaction } from '../store/database.ts';

/** The least time between two writes about the same site and topic, in milliseconds. */
const pauses = { allowed: 5 * 60_000, stranger: 60_000 };

/** Sites and topics that one process remembers before it begins anew. */
const most = 10_000;

/** A page of some site asks for something of a space; the topic is empty where it is no topic. */
export interface Caller {
  space: string;
  topic: string;
  origin: string;
  isAllowed: boolean;
}

/**
 * Keeps when which site was last heard of, so that whoever sets one up sees that it works. Nothing is kept of who was
 * reading there. All sites that may not embed the space have one write a minute between them: their names cost nothing.
 */
export class Callers {
  readonly #given: Pick<Given, 'store' | 'log' | 'now'>;
  readonly #written = new Map<string, number>();

  constructor(given: Pick<Given, 'store' | 'log' | 'now'>) {
    this.#given = given;
  }

  note({ space, topic, origin, isAllowed }: Caller): void {
    const { store, log, now } = this.#given;
    const at = now();
    const key = isAllowed ? `${space} ${topic} ${origin}` : space;
    const before = this.#written.get(key);
    const pause = isAllowed ? pauses.allowed : pauses.stranger;
    if (before !== undefined && Math.abs(at.getTime() - before) < pause) return;
    if (!z.safeParse(originPattern, origin).success) return;
    if (this.#written.size >= most) this.#written.clear();
    this.#written.set(key, at.getTime());
    const row = { space_id: space, origin, topic_id: topic, heard_at: at.toISOString() };
    inTransaction(store, (db) => saveCaller(db, { ...row, is_allowed: isAllowed ? 1 : 0 })).catch((err) =>
      log.warn({ err }, 'that a site was heard of was not kept'),
    );
  }
}
