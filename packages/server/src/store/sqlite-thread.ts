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
export type Outcome = { rows: unknown[]; changes: number } | Failure;

interface Failure {
  failure: { message: string; code?: string };
}

const port = parentPort;
if (!port) throw new Error('This runs as a thread.');

const failureOf = ({ message, code }: Error & { code?: string }): Failure => ({ failure: { message, code } });

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

/** Whether somebody is within a transaction: SQLite itself ends one where the disk fails, and those on their way do not know. */
let isBegun = false;

/**
 * As in PostgreSQL, a statement that fails spoils its transaction, the one that begins it too: what follows is refused until
 * it is rolled back, at least to a savepoint. So statements can be sent before the outcome of those before them is known.
 */
let spoiled: Failure | undefined;

const rollback: Order = { sql: 'rollback', parameters: '[]' };

function run(order: Order): Outcome {
  const word = /^(begin|commit|rollback to|rollback)\b/i.exec(order.sql)?.[0].toLowerCase();
  if (word === 'begin') return begin(order);
  if (word === 'rollback') return end(execute(order));
  if (spoiled && word === 'commit') return abandon(spoiled);
  if (spoiled && word !== 'rollback to') return spoiled;
  const outcome = execute(order);
  if ('failure' in outcome) {
    if (isBegun) spoiled ??= outcome;
  } else if (word === 'rollback to') spoiled = undefined;
  else if (word === 'commit') end(outcome);
  return outcome;
}

function begin(order: Order): Outcome {
  if (file?.isInTransaction) execute(rollback);
  isBegun = true;
  const outcome = execute(order);
  spoiled = 'failure' in outcome ? outcome : undefined;
  return outcome;
}

function abandon(failure: Failure): Outcome {
  execute(rollback);
  return end(failure);
}

function end(outcome: Outcome): Outcome {
  isBegun = false;
  spoiled = undefined;
  return outcome;
}

function execute({ sql, parameters }: Order): Outcome {
  try {
    const statement = file?.prepare(sql);
    const values = JSON.parse(parameters);
    if (statement?.reader) return { rows: statement.all(values), changes: 0 };
    return { rows: [], changes: statement?.run(values).changes ?? 0 };
  } catch (error) {
    return failureOf(error as Error);
  }
}

port.on('message', (orders: Order[] | null) => {
  if (orders) return port.postMessage(orders.map(run));
  file?.close();
  port.close();
});
