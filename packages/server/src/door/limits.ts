import { refusal } from '@veche/protocol';
import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '../context.ts';
import { addressOf } from './address.ts';
import { everywhere, SharedLimit } from './shared-limit.ts';

/** A minute, in seconds. */
const minute = 60;

/** `longest`: seconds after which a limit is over, whatever a clock that was set back says. */
function refuse(reply: FastifyReply, { msBeforeNext }: RateLimiterRes, longest: number): never {
  const seconds = Math.min(longest, Math.max(1, Math.ceil(msBeforeNext / 1000)));
  reply.header('retry-after', String(seconds));
  throw refusal('rate-limited');
}

/** At most `changes` writes a minute from one address, and ten times as many reads. */
export function limitRate(context: Context, changes: number): onRequestAsyncHookHandler {
  const writes = new SharedLimit(context, { keyPrefix: 'writes', points: changes, duration: minute });
  const reads = new SharedLimit(context, { keyPrefix: 'reads', points: changes * 10, duration: minute });
  return async (request, reply) => {
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    try {
      await (isRead ? reads : writes).consume(addressOf(request.ip));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) refuse(reply, refusal, minute);
      throw refusal;
    }
  };
}

/** Counts failed sign-ins, by user and address and by user alone. A try counts as failed until it is known to be none. */
export class SignInLimit {
  readonly #ofPair;
  readonly #ofUser;

  constructor(context: Context) {
    const limit = (options: { keyPrefix: string; points: number; duration: number }) =>
      everywhere(context, options) ?? new RateLimiterMemory(options);
    this.#ofPair = limit({ keyPrefix: 'sign-in-pair', points: 10, duration: 15 * minute });
    this.#ofUser = limit({ keyPrefix: 'sign-in-user', points: 100, duration: 60 * minute });
  }

  /** Begins a try: of many at the same time no more are made than may fail. Throws `rate-limited` once too many have. */
  async begin(user: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      await this.#ofPair.consume(pairOf(user, request));
      // Not for whoever was refused: one address alone must not wear out the user for all others.
      await this.#ofUser.consume(user);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      refuse(reply, refusal, this.#ofUser.duration);
    }
  }

  /** It was no guess, or a right one. */
  async forgive(user: string, request: FastifyRequest): Promise<void> {
    await Promise.all([this.#ofPair.reward(pairOf(user, request)), this.#ofUser.reward(user)]);
  }

  /** Whoever has signed in has shown that the tries before were theirs. */
  async forget(user: string, request: FastifyRequest): Promise<void> {
    await this.#ofPair.delete(pairOf(user, request));
  }
}

const pairOf = (user: string, request: FastifyRequest) => `${addressOf(request.ip)} ${user}`;
