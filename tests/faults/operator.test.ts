import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { staffRoutes } from '@veche/protocol/desk';
import { type Demo, password, startDemo } from '../demo.ts';
import { type Postgres, startPostgres } from '../postgres.ts';
import { veche } from './veche.ts';

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres?.[Symbol.asyncDispose]());

const signIn = (demo: Demo, user: string, secret: string) =>
  fetch(demo.url + staffRoutes.signIn.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, password: secret }),
  });

const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

/** Whether a session still opens the desk. */
const isSignedIn = async (demo: Demo, cookie: string) =>
  (await fetch(demo.url + staffRoutes.readSession.path, { headers: { cookie } })).ok;

const ask = async (demo: Demo, origin: string) =>
  (await fetch(`${demo.url}/v1/topics/feedback`, { headers: { origin } })).status;

/** Waits until the server, which another process has changed, answers so. */
async function until(status: number, ask: () => Promise<number>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while ((await ask()) !== status) assert.ok(Date.now() < deadline, `never ${status}`);
}

for (const engine of ['SQLite', 'PostgreSQL']) {
  describe(`beside a running server on ${engine}, a command`, () => {
    let demo: Demo;
    let env: Record<string, string>;
    const run = (...args: string[]) => veche(env, ...args);
    before(async () => {
      const more: Record<string, string> = engine === 'SQLite' ? {} : { DATABASE_URL: postgres.url };
      demo = await startDemo({ env: more });
      env = { VECHE_DATA: demo.data, ...more };
    });
    after(() => demo?.[Symbol.asyncDispose]());

    test('lets a site embed, and no longer', async () => {
      const origin = 'https://new.example';
      assert.equal(await ask(demo, origin), 403);
      assert.match((await run('space', 'allow', 'ozersk', origin)).said, /^https:\/\/new\.example$/m);
      await until(200, () => ask(demo, origin));
      assert.doesNotMatch((await run('space', 'forbid', 'ozersk', origin)).said, /new\.example/);
      await until(403, () => ask(demo, origin));
    });

    test('sets the promises of a space, and says what cannot be', async () => {
      const file = join(demo.data, 'settings.json');
      const set = async (settings: object) => {
        await writeFile(file, JSON.stringify(settings));
        return run('space', 'set', 'ozersk', file);
      };
      const shown = JSON.parse((await run('space', 'show', 'ozersk')).said);
      const clocks = { ...shown.clocks, days_off: ['2027-01-11'] };
      const done = await set({ judge_days: 14, clocks });
      assert.equal(done.code, 0, done.said);
      const { judge_days, clocks: now, name } = JSON.parse(done.said);
      assert.deepEqual([judge_days, now.days_off, name], [14, ['2027-01-11'], shown.name]);
      const wrong = await set({ judge_days: 0, clocks: { ...clocks, time_zone: 'Mars/Olympus' } });
      assert.notEqual(wrong.code, 0);
      assert.match(wrong.said, /judge_days[\s\S]*clocks\.time_zone/);
      assert.match((await set({ departments: [] })).said, /departments\.housing[\w.]*: required/);
    });

    test('makes a space, which is served at once', async () => {
      const args = ['--name', 'en=New Town', '--name', 'ru=Новый', '--department', 'roads=Roads'];
      const made = await run('space', 'create', 'newtown', ...args);
      assert.equal(made.code, 0, made.said);
      assert.match((await run('space', 'list')).said, /^newtown {2}New Town\nozersk {2}/);
      const { origins, ...settings } = JSON.parse((await run('space', 'show', 'newtown')).said);
      assert.deepEqual(origins, []);
      assert.deepEqual(settings.departments, [{ id: 'roads', name: { en: 'Roads' } }]);
      assert.equal((await fetch(`${demo.url}/v1/spaces/newtown`)).status, 200);
      assert.match(
        (await run('space', 'create', 'newtown', ...args)).said,
        /There is a space newtown already/,
      );
    });

    test('makes an official, gives a new password, and takes them from the desk', async () => {
      const args = ['--space', 'ozersk', '--name', 'en=Vera', '--position', 'en=Officer'];
      const made = await run('staff', 'create', 'vera', ...args, '--department', 'housing');
      const first = /Password (\S+)/.exec(made.said)?.[1] ?? '';
      const answer = await signIn(demo, 'vera', first);
      assert.equal(answer.status, 200, made.said);
      const { staff } = (await answer.json()) as { staff: { must_change_password: boolean } };
      assert.ok(staff.must_change_password);
      assert.match((await run('staff', 'list')).said, /^vera {2}ozersk {2}official {2}housing {2}Officer$/m);

      const given = 'read from the input';
      const reset = await veche(
        { ...env, input: `${given}\n` },
        'staff',
        'reset',
        'vera',
        '--password-stdin',
      );
      assert.equal(reset.code, 0, reset.said);
      assert.ok(!reset.said.includes(given));
      assert.equal(await isSignedIn(demo, cookieOf(answer)), false);
      assert.equal((await signIn(demo, 'vera', first)).status, 401);
      const again = await signIn(demo, 'vera', given);
      assert.equal(again.status, 200);

      assert.equal((await run('staff', 'remove', 'vera')).code, 0);
      assert.equal(await isSignedIn(demo, cookieOf(again)), false);
      assert.equal((await signIn(demo, 'vera', given)).status, 401);
      assert.equal((await signIn(demo, 'admin', password)).status, 200);
      assert.deepEqual(await run('check'), { code: 0, said: 'Everything is whole.\n' });
    });
  });
}

describe('what is asked for wrongly', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo?.[Symbol.asyncDispose]());

  for (const [args, words] of [
    [['space'], /Say what to do with a space/],
    [['space', 'show', 'nowhere'], /There is none of that name/],
    [['space', 'allow', 'ozersk', 'new.example/path'], /That cannot be: .*bad_format/],
    [['space', 'create', 'x', '--name', 'Town'], /does not say its language: write en=Town/],
    [['space', 'create', 'X Y', '--name', 'en=Town'], /That cannot be: id bad_format/],
    [['staff', 'reset', 'nobody'], /There is none of that name/],
    [
      ['staff', 'create', 'resident', '--space', 'ozersk', '--name', 'en=A', '--position', 'en=B'],
      /is taken/,
    ],
    [['staff', 'create', 'admin', '--space', 'ozersk', '--name', 'en=A', '--position', 'en=B'], /is taken/],
  ] as const) {
    test(`"${args.join(' ')}" is told in one line`, async () => {
      const { code, said } = await veche({ VECHE_DATA: demo.data }, ...args);
      assert.equal(code, 1);
      assert.match(said, words);
      assert.equal(said.trim().split('\n').length, 1, said);
    });
  }
});

test('a shell completes commands and what belongs to them', async () => {
  const complete = async (...words: string[]) =>
    (await veche({}, '--get-yargs-completions', 'veche', ...words)).said.split('\n');
  assert.ok((await complete('sta')).some((line) => line.startsWith('staff')));
  const ofStaff = await complete('staff', '');
  for (const name of ['list', 'create', 'reset', 'remove'])
    assert.ok(
      ofStaff.some((line) => line.startsWith(name)),
      `${name}: ${ofStaff}`,
    );
  assert.match((await veche({}, 'staff', 'create', '--help')).said, /--password-stdin/);
});
