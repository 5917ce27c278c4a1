import { readFileSync } from 'node:fs';
import { originPattern, spaceSettings } from '@veche/protocol';
import type { Argv } from 'yargs';
import { StartError } from '../start-error.ts';
import { listSpaces } from '../store/spaces.ts';
import { changeSites } from '../verbs/change-sites.ts';
import { changeSpace } from '../verbs/change-space.ts';
import { inviteFounder } from '../verbs/invite-founder.ts';
import { seed } from '../verbs/seed.ts';
import { readSpace } from '../views/topic.ts';
import { checked } from './checked.ts';
import { readTexts } from './read-texts.ts';
import { withContext } from './with-context.ts';

const id = { type: 'string', demandOption: true, describe: 'Its short name, as in addresses' } as const;
const site = {
  type: 'string',
  demandOption: true,
  describe: 'https://host, http://host:port, or a port of *',
} as const;
const several = { type: 'string', array: true } as const;

const showAll = async () => {
  for (const { id, settings } of await withContext(({ db }) => listSpaces(db))) {
    console.log(`${id}  ${Object.values(settings.name)[0]}`);
  }
};

const show = (id: string) =>
  withContext(async (context) => console.log(JSON.stringify(await readSpace(context, id), null, 2)));

interface Wanted {
  id: string;
  name: string[];
  department: string[];
  site: string[];
  naming: string;
  appealUrl: string | undefined;
  privacyUrl: string | undefined;
}

async function create(wanted: Wanted): Promise<void> {
  const name = readTexts(wanted.name);
  const languages = Object.keys(name);
  const departments = Object.entries(readTexts(wanted.department)).map(([id, text]) => ({
    id,
    name: { [languages[0] ?? '']: text },
  }));
  const space = checked(spaceSettings, {
    id: wanted.id,
    name,
    languages,
    departments,
    appeal_url: wanted.appealUrl ?? null,
    privacy_url: wanted.privacyUrl ?? null,
    origins: wanted.site,
    official_naming: wanted.naming,
  });
  const isNew = await withContext((context) => seed(context, space, {}));
  if (!isNew) throw new StartError(`There is a space ${space.id} already.`);
  console.log(`Made. Now somebody for its desk: veche staff create <user> --space ${space.id}`);
}

async function invite(): Promise<void> {
  const { url, expires_at } = await withContext((context) => inviteFounder(context, { isFirst: false }));
  console.log(
    `${url}\nWhoever opens it makes a space and looks after it. It opens once, until ${expires_at.slice(0, 10)}.`,
  );
}

async function change(space: string, sites: { allow?: string[]; forbid?: string[] }): Promise<void> {
  const all = await withContext((context) => changeSites(context, space, sites));
  console.log(all.length > 0 ? all.join('\n') : 'No site may embed it now.');
}

/** The settings in a file, or on the input where it is `-`. */
function readSettings(file: string): object {
  try {
    const settings: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
    if (typeof settings === 'object' && settings !== null) return settings;
  } catch (error) {
    throw new StartError(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
  throw new StartError(`${file} holds no settings.`);
}

async function set(space: string, file: string): Promise<void> {
  const settings = readSettings(file);
  await withContext((context) => changeSpace(context, { space, actor: 'operator' }, settings));
  await show(space);
}

/** `veche space`: who asks, and which sites may embed it. */
export const spaceCommands = (args: Argv): Argv =>
  args
    .command('list', 'Name every space', {}, showAll)
    .command(
      'show <id>',
      'Print its settings as JSON',
      (args) => args.positional('id', id),
      ({ id }) => show(id),
    )
    .command(
      'create <id>',
      'Make a space',
      (args) =>
        args
          .positional('id', id)
          .option('name', { ...several, demandOption: true, describe: 'en=Name, once a language' })
          .option('department', { ...several, default: [], describe: 'id=Name in the first language' })
          .option('site', { ...several, default: [], describe: site.describe })
          .option('naming', {
            choices: ['name', 'position', 'department'],
            default: 'position',
            describe: 'How residents are told who answered',
          })
          .option('appeal-url', { type: 'string', describe: 'The state channel for statutory appeals' })
          .option('privacy-url', { type: 'string', describe: 'How personal data is handled' }),
      (wanted) => create(wanted),
    )
    .command('invite', 'Print a link by which a clerk makes a space', {}, invite)
    .command(
      'set <id> <file>',
      'Change settings: those in a JSON file, or on the input for -; see show',
      (args) =>
        args
          .positional('id', id)
          .positional('file', { type: 'string', demandOption: true, describe: 'JSON' }),
      ({ id, file }) => set(id, file),
    )
    .command(
      'allow <id> <site>',
      'Let a site embed it',
      (args) => args.positional('id', id).positional('site', site),
      ({ id, site }) => change(id, { allow: [checked(originPattern, site)] }),
    )
    .command(
      'forbid <id> <site>',
      'Let a site embed it no longer',
      (args) => args.positional('id', id).positional('site', site),
      ({ id, site }) => change(id, { forbid: [site] }),
    )
    .demandCommand(1, 'Say what to do with a space.');
