import { text } from 'node:stream/consumers';
import { slug } from '@veche/protocol';
import { passwordChange, personInput, role } from '@veche/protocol/desk';
import type { Argv } from 'yargs';
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { randomSecret } from '../secrets.ts';
import { StartError } from '../start-error.ts';
import { listSpaces } from '../store/spaces.ts';
import { listStaff, showStaff } from '../store/staff.ts';
import { createStaff } from '../verbs/create-staff.ts';
import { forgetSecondFactor } from '../verbs/forget-second-factor.ts';
import { removeStaff, spaceOfStaff } from '../verbs/remove-staff.ts';
import { resetPassword } from '../verbs/reset-password.ts';
import { checked } from './checked.ts';
import { readTexts } from './read-texts.ts';
import { withContext } from './with-context.ts';

const user = { type: 'string', demandOption: true, describe: 'The name to sign in with' } as const;
const fromInput = {
  type: 'boolean',
  default: false,
  describe: 'Read the password from the input, rather than make and print one',
} as const;
const several = { type: 'string', array: true, demandOption: true } as const;

const showAll = async () => {
  const all = (await withContext(({ db }) => listStaff(db))).map(showStaff);
  for (const { user, space, role, department, position } of all) {
    console.log([user, space, role, department ?? '-', Object.values(position)[0]].join('  '));
  }
};

/** A password that opens the desk once, and what to tell of it. */
async function oneTimePassword(isGiven: boolean): Promise<{ password: string; words: string }> {
  if (isGiven) {
    const given = (await text(process.stdin)).replace(/\r?\n$/, '');
    const { password } = checked(z.object({ password: passwordChange.shape.new_password }), {
      password: given,
    });
    return { password, words: 'They choose a password of their own next.' };
  }
  const password = randomSecret().slice(0, 20);
  return { password, words: `Password ${password} (shown once; they choose their own next)` };
}

async function onlySpace({ db }: Context): Promise<string> {
  const spaces = await listSpaces(db);
  if (spaces.length === 1 && spaces[0]) return spaces[0].id;
  throw new StartError('Say which space it is for: --space.');
}

interface Wanted {
  user: string;
  space: string | undefined;
  name: string[];
  position: string[];
  department: string | undefined;
  role: string;
  email: string | undefined;
  passwordStdin: boolean;
}

const create = (wanted: Wanted) =>
  withContext(async (context) => {
    const person = checked(personInput, {
      name: readTexts(wanted.name),
      position: readTexts(wanted.position),
      department: wanted.department ?? null,
      role: wanted.role,
      email: wanted.email ?? null,
    });
    const user = checked(slug, wanted.user);
    const space = wanted.space ?? (await onlySpace(context));
    const { password, words } = await oneTimePassword(wanted.passwordStdin);
    await createStaff(context, { user, space, ...person }, password);
    console.log(`${user} may sign in at the desk. ${words}`);
  });

const reset = ({ user, passwordStdin }: Pick<Wanted, 'user' | 'passwordStdin'>) =>
  withContext(async (context) => {
    const { password, words } = await oneTimePassword(passwordStdin);
    await resetPassword(context, user, password);
    console.log(`Every session of ${user} has ended. ${words}`);
  });

const forget = ({ user }: Pick<Wanted, 'user'>) =>
  withContext(async (context) => {
    const by = { space: await spaceOfStaff(context, user), actor: 'operator' };
    await forgetSecondFactor(context, by, user);
    console.log(`${user} signs in by password alone.`);
  });

const remove = ({ user }: Pick<Wanted, 'user'>) =>
  withContext(async (context) => {
    await removeStaff(context, { space: await spaceOfStaff(context, user), actor: 'operator' }, user);
    console.log(`${user} cannot sign in any more. What they did stays.`);
  });

/** `veche staff`: who sits at the desk. */
export const staffCommands = (args: Argv): Argv =>
  args
    .command('list', 'Name everybody at the desk', {}, showAll)
    .command(
      'create <user>',
      'Give somebody a place at the desk',
      (args) =>
        args
          .positional('user', user)
          .option('space', { type: 'string', describe: 'Needed where there are several' })
          .option('name', { ...several, describe: 'en=Name, once a language' })
          .option('position', { ...several, describe: 'en=Position, once a language' })
          .option('department', { type: 'string', describe: 'Its id in the space' })
          .option('role', { choices: role.options, default: 'official', describe: 'What they may' })
          .option('email', { type: 'string', describe: 'Where the desk writes to' })
          .option('password-stdin', fromInput),
      (wanted) => create(wanted),
    )
    .command(
      'reset <user>',
      'Give them a new one-time password and end their sessions',
      (args) => args.positional('user', user).option('password-stdin', fromInput),
      (wanted) => reset(wanted),
    )
    .command(
      'forget-second-factor <user>',
      'Let them sign in by password alone, where an authenticator was lost',
      (args) => args.positional('user', user),
      (wanted) => forget(wanted),
    )
    .command(
      'remove <user>',
      'Take them from the desk',
      (args) => args.positional('user', user),
      (wanted) => remove(wanted),
    )
    .demandCommand(1, 'Say what to do with the staff.');
