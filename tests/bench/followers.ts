import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Demo } from '../demo.ts';

/** What many readers of one topic cost, and how soon they all know. */
export interface Crowd {
  followers: number;
  /** Resident memory of the server, in bytes for each follower. */
  bytes_each: number;
  /** From the vote being sent to the last follower hearing of it, in milliseconds. */
  told_all_ms: number;
}

/** Resident memory of a process in bytes, its garbage collected as far as it does so by itself. */
const memoryOf = (pid: number): number =>
  1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString());

/** Opens a stream over a bare socket: the readers must not cost more than what they measure. */
async function follow(port: number, hear: (text: string) => void): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8').on('data', hear);
  await once(socket, 'connect');
  socket.write('GET /v1/topics/cleanup/events HTTP/1.1\r\nhost: localhost\r\n\r\n');
  return socket;
}

export async function gather(demo: Demo, followers: number, vote: () => Promise<unknown>): Promise<Crowd> {
  const port = Number(new URL(demo.url).port);
  const pid = demo.process.pid as number;
  const before = memoryOf(pid);
  let told = 0;
  const sockets: Socket[] = [];
  for (let done = 0; done < followers; done += 100) {
    const some = Array.from({ length: Math.min(100, followers - done) }, () =>
      follow(port, (text) => {
        if (text.includes('"submissions":1')) told += 1;
      }),
    );
    sockets.push(...(await Promise.all(some)));
  }
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const bytes_each = Math.round((memoryOf(pid) - before) / followers);
  const start = performance.now();
  await vote();
  while (told < followers) await new Promise((resolve) => setTimeout(resolve, 5));
  const told_all_ms = Math.round(performance.now() - start);
  for (const socket of sockets) socket.destroy();
  return { followers, bytes_each, told_all_ms };
}
