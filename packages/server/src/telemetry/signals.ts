import { channel } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import type { Write } from '../unit.ts';

/** One transaction of the writer, once it is over. Moments as `performance.now()` gives them. */
export interface Written {
  writes: readonly Write[];
  began: number;
  ended: number;
  hasFailed: boolean;
}

/** One attempt at a job, once it is over. */
export interface Attempted {
  kind: string;
  outcome: 'done' | 'put-off' | 'given-up';
}

/** One mail that came, once its sender was answered. */
export interface MailCame {
  outcome: 'said' | 'repeated' | 'dropped' | 'refused' | 'put-off';
}

/** What the writer tells whoever looks on; while nobody does, it costs nothing. */
export const writeWaits = channel('veche.write-waits');
export const written = channel('veche.written');
export const attempted = channel('veche.attempted');
export const mailCame = channel('veche.mail-came');

/** Somebody who looks on while the endpoint runs. */
export interface Onlooker {
  /** Called before there are routes. */
  watch(app: FastifyInstance): void;
  stop(): Promise<void>;
}

/** The pattern of the route, never the address that was asked for: that holds ids. */
export const routeOf = ({ routeOptions }: { routeOptions: { url?: string } }) => routeOptions.url ?? 'none';
