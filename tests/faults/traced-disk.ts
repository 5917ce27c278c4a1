import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a traced process did to its files, by their names, or said to somebody. */
export type Step =
  | { kind: 'write'; file: string; offset: number; bytes: Buffer }
  | { kind: 'cut'; file: string; length: number }
  | { kind: 'sync'; file: string; isDone: boolean }
  | { kind: 'remove'; file: string }
  | { kind: 'say'; bytes: Buffer };

/** The options of strace(1) that `stepsOf` reads, with every byte. */
export const traceTo = (trace: string, ...more: string[]): string[] => [
  ...['strace', '-D', '-f', '--seccomp-bpf', '-xx', '-s', '1000000', '-o', trace],
  ...['-e', 'trace=openat,fsync,fdatasync,pwrite64,ftruncate,unlink,write,writev', ...more],
];

const bytesIn = (text: string) =>
  Buffer.from([...text.matchAll(/"([^"]*)"/g)].map(([, hex]) => hex?.replaceAll('\\x', '')).join(''), 'hex');

interface Call {
  name: string;
  given: string;
  result: number;
}

/** Calls in the order in which they changed the world: what is said counts from its beginning, all else from its end. */
function* callsIn(trace: string): Generator<Call> {
  const begun = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const [, pid = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (text.endsWith(' <unfinished ...>')) begun.set(pid, text.slice(0, -' <unfinished ...>'.length));
    const isSaid = /^writev?\(/.test(text);
    const rest = /^<\.\.\. (\w+) resumed>(.*)$/.exec(text);
    if (rest && !rest[1]?.startsWith('write')) yield* callIn((begun.get(pid) ?? '') + rest[2]);
    else if (isSaid || !text.endsWith('...>')) yield* callIn(text);
  }
}

function* callIn(text: string): Generator<Call> {
  const [, name, given = '', result] = /^(\w+)\((.*?)(?:\) += (-?\d+).*| <unfinished ...>)$/.exec(text) ?? [];
  if (name) yield { name, given, result: Number(result) };
}

/** The steps of one process, from its start on, with the files in that folder. */
export function* stepsOf(trace: string, folder: string): Generator<Step> {
  const files = new Map<number, string>();
  for (const { name, given, result } of callsIn(trace)) {
    const numbers = given.split(', ').map(Number);
    const file = files.get(numbers[0] ?? -1);
    const path = name === 'openat' || name === 'unlink' ? bytesIn(given).toString() : '';
    const inFolder = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
    if (name === 'openat') {
      files.delete(result);
      if (inFolder) files.set(result, inFolder);
    } else if (name === 'unlink' && inFolder) yield { kind: 'remove', file: inFolder };
    else if (name.startsWith('write')) yield { kind: 'say', bytes: bytesIn(given) };
    else if (file === undefined) continue;
    else if (name.endsWith('sync')) yield { kind: 'sync', file, isDone: result === 0 };
    else if (name === 'ftruncate') yield { kind: 'cut', file, length: numbers[1] ?? 0 };
    else if (result > 0)
      yield { kind: 'write', file, offset: numbers.at(-1) ?? 0, bytes: bytesIn(given).subarray(0, result) };
  }
}

type Change = Extract<Step, { kind: 'write' | 'cut' }>;

/**
 * A disk that keeps nothing before it is asked to, as a power cut would find it. Of a sync that fails it keeps nothing
 * either, and the next one does not make up for it: so do the file systems of Linux.
 */
export class TracedDisk {
  readonly #kept = new Map<string, Buffer>();
  readonly #waiting = new Map<string, Change[]>();

  take(step: Step): void {
    if (step.kind === 'say') return;
    const { file } = step;
    const waiting = this.#waiting.get(file) ?? [];
    if (step.kind === 'remove') this.#kept.delete(file);
    if (step.kind === 'write' || step.kind === 'cut') waiting.push(step);
    else waiting.length = step.kind === 'sync' && step.isDone ? this.#keep(file, waiting) : 0;
    this.#waiting.set(file, waiting);
  }

  #keep(file: string, changes: Change[]): number {
    let content = this.#kept.get(file) ?? Buffer.alloc(0);
    for (const change of changes) {
      const length = change.kind === 'cut' ? change.length : change.offset + change.bytes.length;
      if (length > content.length) content = Buffer.concat([content, Buffer.alloc(length - content.length)]);
      if (change.kind === 'cut') content = content.subarray(0, length);
      else change.bytes.copy(content, change.offset);
    }
    this.#kept.set(file, content);
    return 0;
  }

  /** Writes what is on the disk into an empty folder. */
  writeTo(folder: string): void {
    for (const name of ['veche.db', 'veche.db-wal', 'veche.db-journal', 'veche.db-shm']) {
      rmSync(join(folder, name), { force: true });
      const content = this.#kept.get(name);
      if (content) writeFileSync(join(folder, name), content);
    }
  }
}
