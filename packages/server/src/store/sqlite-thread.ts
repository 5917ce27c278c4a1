/** The thread that writes: waiting for the disk, it holds up nobody who reads or asks. */
import { parentPort, workerData } from 'node:worker_threads';
import { openFile } from './sqlite-file.ts';

/** A statement to run. */
export interface Order {
  sql: string;
  /** JSON: one long text crosses to another thread six times as fast as its many values do. */
  parameters: string;
}

/** What it came to; answers come in the order of the orders. The first, alone, is about opening the file. */
export type Outcome = { rows: unknown[]; changes: number } | { failure: { message: string; code?: string } };

const port = parentPort;
if (!port) throw new Error('This runs as a thread.');

const failureOf = ({ message, code }: Error & { code?: string }): Outcome => ({ failure: { message, code } });

function open(): ReturnType<typeof openFile> | undefined {
  try {
    const file = openFile(workerData as string);
    port?.postMessage([{ rows: [], changes: 0 }] satisfies Outcome[]);
    return file;
  } catch (error) {
    port?.postMessage([failureOf(error as Error)]);
  }
}

const file = open();

/**
 * As in PostgreSQL, a statement that fails spoils its transaction: what follows is refused until it is rolled back, at
 * least to a savepoint. So statements can be sent before the outcome of those before them is known, a commit too.
 */
let spoiled: Outcome | undefined;

function run({ sql, parameters }: Order): Outcome {
  const isWayOut = /^rollback/i.test(sql);
  if (spoiled && /^commit/i.test(sql)) return abandon(spoiled);
  if (spoiled && !isWayOut) return spoiled;
  try {
    const statement = file?.prepare(sql);
    if (isWayOut) spoiled = undefined;
    const values = JSON.parse(parameters);
    if (statement?.reader) return { rows: statement.all(values), changes: 0 };
    return { rows: [], changes: statement?.run(values).changes ?? 0 };
  } catch (error) {
    const failure = failureOf(error as Error);
    if (file?.isInTransaction) spoiled = failure;
    return failure;
  }
}

function abandon(failure: Outcome): Outcome {
  run({ sql: 'rollback', parameters: '[]' });
  return failure;
}

port.on('message', (orders: Order[] | null) => {
  if (orders) return port.postMessage(orders.map(run));
  file?.close();
  port.close();
});
