import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command that goes on running has said so far. */
export interface Running {
  said: string;
  /** Ends it and all that it started. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** A terminal in which somebody types what a guide says, block by block. */
export class Terminal {
  /** Where it stands; a block may go elsewhere. */
  folder: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(folder: string, env: NodeJS.ProcessEnv = {}) {
    this.folder = folder;
    const { NODE_OPTIONS: _, ...own } = process.env;
    this.#env = { ...own, ...env };
  }

  /** Runs a block to its end; gives what it said, and throws where a command fails. */
  async run(block: string): Promise<string> {
    const place = join(tmpdir(), `veche-terminal-${process.pid}`);
    const child = this.#start(`set -e\n${block}\npwd > ${place}`);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    const [status] = await once(child, 'close');
    if (status !== 0) throw new Error(`${block}\n${said.slice(-4000)}`);
    this.folder = (await readFile(place, 'utf8')).trim();
    return said;
  }

  /** Runs a block whose last command does not end, until it has said what is waited for. */
  async leaveRunning(block: string, until: RegExp): Promise<Running> {
    const lines = block.trim().split('\n');
    const last = lines.pop() ?? '';
    if (lines.length > 0) await this.run(lines.join('\n'));
    const child = this.#start(last);
    const running: Running = {
      said: '',
      async [Symbol.asyncDispose]() {
        if (child.exitCode !== null) return;
        const ended = once(child, 'close');
        process.kill(-(child.pid ?? 0), 'SIGTERM');
        await ended;
      },
    };
    await new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk) => {
          running.said += chunk;
          if (until.test(running.said)) resolve();
        });
      child.once('close', () => reject(new Error(`${last} ended:\n${running.said.slice(-4000)}`)));
    });
    return running;
  }

  #start(command: string): ChildProcess {
    // Its input stays open, as that of a terminal: some programs end with it.
    return spawn('bash', ['-c', command], { cwd: this.folder, env: this.#env, detached: true });
  }
}
