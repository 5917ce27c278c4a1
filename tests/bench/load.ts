import { makeReceipt } from '@veche/protocol';
import autocannon from 'autocannon';

/** What one run of load came to. */
export interface Load {
  /** Good answers a second. */
  rate: number;
  /** Milliseconds within which 99 of 100 answers came. */
  p99: number;
  /** Answers that were not good, and connections that failed. */
  bad: number;
}

/** How many connections ask at the same time, each as soon as it was answered. */
const connections = 64;

type Request = Pick<autocannon.Request, 'path' | 'method' | 'headers' | 'body'>;

async function load(url: string, seconds: number, request: (() => Request) | Request): Promise<Load> {
  const requests: autocannon.Request[] =
    typeof request === 'object' ? [request] : [{ setupRequest: (given) => Object.assign(given, request()) }];
  const result = await autocannon({ url, connections, duration: seconds, requests });
  const bad = result.non2xx + result.errors + result.timeouts;
  return { rate: Math.round(result['2xx'] / result.duration), p99: result.latency.p99, bad };
}

/** Reads one path over and over. */
export const read = (url: string, path: string, seconds: number, headers = {}) =>
  load(url, seconds, { path, headers });

/** Votes, each of another resident. */
export const vote = (url: string, seconds: number) =>
  load(url, seconds, () => {
    const { id, token } = makeReceipt();
    return {
      method: 'PUT',
      path: `/v1/topics/projects/submissions/${id}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ answer: { choices: ['yards', 'access'] }, participant: token, locale: 'ru' }),
    };
  });
