import {
  type BodyOf,
  failure,
  type OutputOf,
  type ParamsOf,
  ProblemError,
  problem,
  type QueryOf,
  type Route,
} from '@veche/protocol';
import ky, { HTTPError, type KyInstance, type Options } from 'ky';
import * as z from 'zod/mini';
import { addressUnder } from './address.ts';

export interface Connection {
  /** Where the endpoint lives: `https://veche.example.org`. */
  endpoint: string;
  /** Instead of the platform's `fetch`. */
  fetch?: typeof fetch;
  /** Residents send no cookies; the desk, on the endpoint's own origin, does. */
  credentials?: 'omit' | 'same-origin';
}

export interface CallInput<R extends Route> {
  params: ParamsOf<R>;
  query?: QueryOf<R>;
  body?: BodyOf<R>;
  token?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** One try only: who calls tries again by itself. */
  isOnce?: boolean;
}

export type Call = <R extends Route>(route: R, input: CallInput<R>) => Promise<OutputOf<R>>;

/** Time for one attempt, in milliseconds. */
const timeout = 15_000;

/** PUT carries its own id, so repeating it is safe; POST is never repeated. */
const retry = {
  limit: 2,
  methods: ['get', 'put', 'delete'],
  statusCodes: [408, 429, 502, 503, 504],
  maxRetryAfter: 5000,
};

/**
 * Makes the function which turns a route and its input into checked output.
 * It throws a {@link ProblemError}: the endpoint's own problem, `unreachable`, or `unreadable`.
 */
export function connect({ endpoint, fetch, credentials = 'omit' }: Connection): Call {
  const http = ky.create({
    credentials,
    timeout,
    retry,
    // Looked up at each call, so that a page may replace it later.
    fetch: fetch ?? ((...args) => globalThis.fetch(...args)),
  });
  return (route, input) => send(http, endpoint, route, input);
}

async function send<R extends Route>(
  http: KyInstance,
  endpoint: string,
  route: R,
  input: CallInput<R>,
): Promise<OutputOf<R>> {
  const options: Options = { method: route.method, headers: { ...input.headers } };
  if (input.token) options.headers = { ...options.headers, authorization: `Bearer ${input.token}` };
  if (input.query) options.searchParams = definedOf(input.query);
  if (input.body !== undefined) options.json = input.body;
  if (input.signal) options.signal = input.signal;
  if (input.isOnce) options.retry = 0;
  try {
    const url = addressUnder(endpoint, route.path, input.params as Record<string, string>);
    const response = await http(url, options);
    const output = z.safeParse(route.responses[response.status] ?? z.never(), await response.json());
    if (output.success) return output.data as OutputOf<R>;
  } catch (error) {
    throw await problemOf(error, input.signal);
  }
  throw failure('unreadable');
}

const definedOf = (query: object) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));

async function problemOf(error: unknown, signal?: AbortSignal): Promise<unknown> {
  if (signal?.aborted) return error;
  if (error instanceof SyntaxError) return failure('unreadable');
  if (!(error instanceof HTTPError)) return failure('unreachable');
  const body = z.safeParse(problem, await error.response.json().catch(() => null));
  const pause = retryAfterOf(error.response);
  return body.success ? new ProblemError(body.data, pause) : failure('unreadable', pause);
}

/** The pause that a server asks for, in milliseconds; it says seconds or a date. */
function retryAfterOf({ headers }: Response): number {
  const text = headers.get('retry-after') ?? '';
  const pause = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Math.min(Math.max(pause || 0, 0), 3_600_000);
}
