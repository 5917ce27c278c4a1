import { isIPv6 } from 'node:net';
import { refusal } from '@veche/protocol';
import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** IPv4 as it is; of IPv6 the first 64 bits, which is what one household gets. */
export function addressOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(ip)) return ip;
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const all = [
    ...groups,
    ...Array(Math.max(0, missing)).fill('0'),
    ...(tail ?? '').split(':').filter(Boolean),
  ];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function refuse(reply: FastifyReply, { msBeforeNext }: RateLimiterRes): never {
  reply.header('retry-after', String(Math.max(1, Math.ceil(msBeforeNext / 1000))));
  throw refusal('rate-limited');
}

/** At most `changes` writes a minute from one address, and ten times as many reads. Kept in memory only. */
export function limitRate(changes: number): onRequestAsyncHookHandler {
  const writes = new RateLimiterMemory({ points: changes, duration: 60 });
  const reads = new RateLimiterMemory({ points: changes * 10, duration: 60 });
  return async (request, reply) => {
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    try {
      await (isRead ? reads : writes).consume(addressOf(request.ip));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) refuse(reply, refusal);
      throw refusal;
    }
  };
}

/** Counts failed sign-ins, by user and address and by user alone. */
export class SignInLimit {
  readonly #ofPair = new RateLimiterMemory({ points: 10, duration: 15 * 60 });
  readonly #ofUser = new RateLimiterMemory({ points: 100, duration: 60 * 60 });

  /** Throws `rate-limited` once too many have failed. */
  async check(user: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const [pair, all] = await Promise.all([this.#ofPair.get(pairOf(user, request)), this.#ofUser.get(user)]);
    for (const limit of [pair, all]) if (limit && limit.remainingPoints <= 0) refuse(reply, limit);
  }

  async fail(user: string, request: FastifyRequest): Promise<void> {
    await Promise.all([this.#ofPair.penalty(pairOf(user, request)), this.#ofUser.penalty(user)]);
  }

  async succeed(user: string, request: FastifyRequest): Promise<void> {
    await this.#ofPair.delete(pairOf(user, request));
  }
}

const pairOf = (user: string, request: FastifyRequest) => `${addressOf(request.ip)} ${user}`;
