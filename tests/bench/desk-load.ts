import { password } from '../demo.ts';
import { known } from './prose.ts';

/** Milliseconds. */
export interface Figure {
  median: number;
  p95: number;
}
export type Figures = Record<string, Figure>;

/** Somebody at a desk: reads a path, and says what came. */
export type Read = (path: string) => Promise<{ items?: { id: string }[]; next_cursor?: string | null }>;

export async function deskOf(url: string): Promise<Read> {
  const signing = await fetch(`${url}/v1/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'admin', password }),
  });
  if (!signing.ok) throw new Error(`The desk is closed: ${signing.status}`);
  const cookie = signing.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (path) => {
    const answer = await fetch(url + path, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as never;
  };
}

const queues = ['new', 'mine', 'waiting', 'overdue', 'answered', 'open', 'all'];
const today = new Date().toISOString().slice(0, 10);
const inbox = (query: Record<string, string>) => `/v1/staff/submissions?${new URLSearchParams(query)}`;

/** What is asked for, by what it is called. */
const paths: Record<string, string> = Object.fromEntries([
  ...queues.map((queue) => [`list ${queue}`, inbox({ queue })]),
  ['list declined', inbox({ status: 'declined' })],
  ['list open by deadline', inbox({ queue: 'open', sort: 'due' })],
  ['list open by change', inbox({ queue: 'open', sort: 'changed' })],
  ['list department', inbox({ queue: 'open', department: 'transport' })],
  ['list category', inbox({ category: 'streets' })],
  ['list of a day', inbox({ from: today, to: today })],
  ['list due this week', inbox({ due: 'week' })],
  ['count queues', '/v1/staff/queues'],
  ['list topic', inbox({ topic: 'cleanup' })],
  ...Object.entries(known).flatMap(([name, q]) => [
    [`search ${name}`, inbox({ q })],
    [`search ${name}, new`, inbox({ q, queue: 'new' })],
    [`search ${name}, mine`, inbox({ q, queue: 'mine' })],
    [`search ${name}, overdue`, inbox({ q, queue: 'overdue' })],
    [`search ${name}, declined`, inbox({ q, status: 'declined' })],
    [`search ${name}, topic`, inbox({ q, topic: 'feedback' })],
  ]),
  ['search two words', inbox({ q: 'яма школа' })],
]);

/** Times that each is asked for; both towns take turns, so that whatever else the machine does slows both. */
const times = 40;

export async function measure(desks: Read[]): Promise<Figures[]> {
  const figures: Figures[] = desks.map(() => ({}));
  for (const [what, path] of Object.entries(paths)) await alternate(what, desks, () => path, figures);
  const opened = await Promise.all(
    desks.map(async (read) => (await read(inbox({ limit: '60' }))).items ?? []),
  );
  const address = (desk: number, turn: number) => {
    const items = opened[desk] ?? [];
    return `/v1/staff/submissions/${items[turn % items.length]?.id}`;
  };
  await alternate('open one', desks, address, figures);
  return figures;
}

async function alternate(
  what: string,
  desks: Read[],
  path: (desk: number, turn: number) => string,
  figures: Figures[],
): Promise<void> {
  const taken: number[][] = desks.map(() => []);
  for (let turn = -5; turn < times; turn += 1) {
    for (const [index, read] of desks.entries()) {
      const began = performance.now();
      await read(path(index, Math.max(0, turn)));
      if (turn >= 0) taken[index]?.push(performance.now() - began);
    }
  }
  for (const [index, all] of taken.entries()) {
    all.sort((one, other) => one - other);
    const at = (share: number) => Math.round((all[Math.floor(share * all.length)] ?? 0) * 100) / 100;
    (figures[index] as Figures)[what] = { median: at(0.5), p95: at(0.95) };
  }
}
