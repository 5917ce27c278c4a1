import { setTimeout as wait } from 'node:timers/promises';
import { makeReceipt } from '@veche/protocol';

/** What a resident's outbox does: it sends the same vote until it hears that it is stored. */
export interface Vote {
  readonly id: string;
  readonly token: string;
  /** Answers of 201, which there is to be one of at most. */
  created: number;
}

async function send(url: string, { id, token }: Vote, signal: AbortSignal): Promise<number> {
  const response = await fetch(`${url}/v1/topics/projects/submissions/${id}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ answer: { choices: ['yards'] }, participant: token, locale: 'ru' }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Votes until it is stored; every other answer than "not now" is a failure. */
export async function voteUntilStored(url: () => string, signal: AbortSignal): Promise<Vote> {
  const vote: Vote = { ...makeReceipt(), created: 0 };
  for (;;) {
    const status = await send(url(), vote, signal).catch(() => 0);
    if (status === 201) vote.created += 1;
    if (status === 200 || status === 201) return vote;
    const isNotNow = status === 0 || status === 429 || status > 500;
    if (!isNotNow) throw new Error(`refused: ${status}`);
    signal.throwIfAborted();
    await wait(20 + Math.random() * 80);
  }
}

/** Residents who vote one after the other, each as a new one, until they are stopped. */
export function startResidents(count: number, url: () => string) {
  const stop = new AbortController();
  const votes: Vote[] = [];
  let isEnding = false;
  const residents = Array.from({ length: count }, async () => {
    while (!isEnding) {
      votes.push(await voteUntilStored(url, stop.signal));
      // Without a pause they take the processors from what is tested.
      await wait(10 + Math.random() * 20);
    }
  });
  return {
    votes,
    /** Waits until as many votes are stored as by now and some more. */
    async more(wanted: number): Promise<void> {
      const target = votes.length + wanted;
      while (votes.length < target)
        await Promise.race([wait(20), ...residents.map((one) => one.then(() => {}))]);
    },
    /** Lets the last votes arrive, and returns all. */
    async end(): Promise<Vote[]> {
      isEnding = true;
      await Promise.all(residents);
      return votes;
    },
    abort: () => stop.abort(),
  };
}
