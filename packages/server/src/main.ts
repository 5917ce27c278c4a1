#!/usr/bin/env node
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { backup } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { move } from './commands/move.ts';
import { endProgress, showProgress } from './commands/progress.ts';
import { restore } from './commands/restore.ts';
import { spaceCommands } from './commands/space.ts';
import { staffCommands } from './commands/staff.ts';
import { withStore } from './commands/with-store.ts';
import { placesIn, readConfig } from './config.ts';
import { StartError } from './start-error.ts';
import type { Digests } from './store/copy.ts';
import { openStore } from './store/database.ts';
import { isPassing } from './store/failures.ts';

function tell(done: string, tables: Digests): void {
  endProgress();
  for (const [table, { rows, sum }] of Object.entries(tables)) {
    console.log(`${table.padEnd(14)} ${String(rows).padStart(10)}  ${sum.slice(0, 16)}`);
  }
  console.log(done);
}

const folder = { type: 'string', demandOption: true } as const;

/** Each command reads the same environment as the server does. */
const commands = yargs(hideBin(process.argv))
  .scriptName('veche')
  .command(
    'serve',
    'Run the endpoint',
    (args) => args.option('demo', { type: 'boolean', default: false, describe: 'With a town to look at' }),
    // No other command needs what it loads.
    async ({ demo }) => (await import('./commands/serve.ts')).serve(demo),
  )
  .command('migrate', 'Bring the database up to date', {}, async () => {
    await withStore(async () => console.log('The database is up to date.'));
  })
  .command(
    'check',
    'Find out whether the stored data is whole: pages, references, numbers, counts',
    {},
    async () => {
      const wrong = await withStore((store) => check(store, showProgress));
      endProgress();
      for (const sentence of wrong) console.log(sentence);
      console.log(wrong.length === 0 ? 'Everything is whole.' : `${wrong.length} things are wrong.`);
      if (wrong.length > 0) process.exitCode = 1;
    },
  )
  .command(
    'backup <folder>',
    'Write everything into a new folder, while the server runs',
    (args) => args.positional('folder', folder),
    async ({ folder: to }) => {
      const { tables } = await withStore((store, secret) => backup(store, secret, to, showProgress));
      tell(`Written to ${to}. It holds the secret too: keep it as you keep a key.`, tables);
    },
  )
  .command(
    'restore <folder>',
    'Fill an empty installation from a backup',
    (args) => args.positional('folder', folder),
    async ({ folder: from }) => {
      const tables = await withStore((store, secret) => restore(store, secret, from, showProgress));
      tell(`Restored from ${from}.`, tables);
    },
  )
  .command(
    'move <database>',
    'Take the town from its SQLite file to an empty PostgreSQL',
    (args) => args.positional('database', { ...folder, describe: 'postgres://user:password@host/name' }),
    async ({ database }) => {
      const { DATABASE_URL: _, ...config } = readConfig(process.env);
      const from = await openStore(placesIn(config).location);
      const to = await openStore(database);
      try {
        tell('Moved. Set DATABASE_URL and start the server again.', await move(from, to, showProgress));
      } finally {
        await to.destroy();
        await from.destroy();
      }
    },
  )
  .command('space', 'List, show and make spaces; which sites may embed them', spaceCommands)
  .command('staff', 'List, make and remove the officials; reset a password', staffCommands)
  .completion('completion', 'Print a script that completes commands in a shell')
  .demandCommand(1, 'Name a command.')
  .strict()
  .fail((message, error) => {
    throw error ?? new StartError(`${message} See veche --help.`);
  });

try {
  await commands.parseAsync();
} catch (error) {
  endProgress();
  if (isPassing(error as Error)) console.error(`The database cannot be used: ${(error as Error).message}`);
  else if (error instanceof StartError) console.error(error.message);
  else throw error;
  process.exit(1);
}
