import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { type Endpoint, openEndpoint } from '../testing/endpoint.ts';
import { foundingToken, newSpace } from '../testing/good-requests.ts';
import { inviteFounder } from './invite-founder.ts';

const { readFounding, found, readLog, readSession, readSettings } = staffRoutes;
const day = 24 * 60 * 60_000;

const firstToken = async ({ context }: Endpoint) =>
  (await inviteFounder(context, { isFirst: true })).url.slice(-43);

const send = (endpoint: Endpoint, token: string, more: object = {}) =>
  endpoint.send(found, { token, body: { ...newSpace, ...more } });

const another = {
  space: { ...newSpace.space, id: 'another' },
  founder: { ...newSpace.founder, user: 'another' },
};

/** Everything that a founding writes. */
async function stored({ context: { db } }: Endpoint): Promise<number[]> {
  const counts = [];
  for (const table of ['spaces', 'staff', 'sessions', 'events'] as const)
    counts.push((await db.selectFrom(table).selectAll().execute()).length);
  return counts;
}

describe('a founding link', () => {
  test('makes a space with its administrator, who is signed in', async () => {
    await using endpoint = await openEndpoint({ space: null });
    const token = await firstToken(endpoint);
    assert.equal((await endpoint.send(readFounding, { token })).status, 200);
    const { body, headers } = await send(endpoint, token);
    assert.deepEqual(
      [body.staff.user, body.staff.role, body.staff.space],
      ['olga', 'administrator', 'beryozovo'],
    );
    const cookie = { headers: { cookie: String(headers['set-cookie']).split(';')[0] ?? '' } };
    assert.equal((await endpoint.send(readSession, cookie)).body.csrf_token, body.csrf_token);
    const { settings } = (await endpoint.send(readSettings, cookie)).body;
    assert.deepEqual([settings.languages, settings.clocks.time_zone], [['ru'], 'Asia/Yekaterinburg']);
    const { entries } = (await endpoint.send(readLog, cookie)).body;
    assert.deepEqual(
      entries.map(({ seq, action }: { seq: number; action: string }) => [seq, action]),
      [
        [3, 'sign-in'],
        [2, 'make-administrator'],
        [1, 'found-space'],
      ],
    );
    assert.equal(
      (await endpoint.send(routes.readSpace, { params: { space: 'beryozovo' } })).body.name.ru,
      'Берёзово',
    );
    // What is written next goes on after that.
    const desk = await endpoint.signIn('olga');
    assert.equal((await desk.send(readLog)).body.entries[0].seq, 4);
  });

  test('is used once, also by two at the same time', async () => {
    await using endpoint = await openEndpoint({ space: null });
    const token = await firstToken(endpoint);
    const answers = await Promise.all([send(endpoint, token), send(endpoint, token, another)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401]);
    assert.deepEqual(await stored(endpoint), [1, 1, 1, 3]);
    assert.equal((await endpoint.send(readFounding, { token })).code, 'unauthorized');
  });

  test('of the server is the same on every node until it is used, and another one after a week', async () => {
    await using endpoint = await openEndpoint({ space: null });
    const tokens = await Promise.all([firstToken(endpoint), firstToken(endpoint), firstToken(endpoint)]);
    assert.equal(new Set(tokens).size, 1);
    endpoint.pass(8 * day);
    assert.equal((await send(endpoint, tokens[0])).code, 'unauthorized');
    const later = await firstToken(endpoint);
    assert.notEqual(later, tokens[0]);
    assert.equal((await send(endpoint, later)).status, 200);
  });

  test('of the server founds nothing once there is a space; those of an operator do', async () => {
    await using endpoint = await openEndpoint({ space: null });
    const [first, second, third] = [
      await firstToken(endpoint),
      await foundingToken(endpoint),
      await foundingToken(endpoint),
    ];
    assert.equal((await send(endpoint, second)).status, 200);
    assert.equal((await send(endpoint, first, another)).code, 'unauthorized');
    assert.equal((await send(endpoint, third, another)).status, 200);
  });

  test('whose names are taken says which, stores nothing, and goes on to work', async () => {
    await using endpoint = await openEndpoint();
    const token = await foundingToken(endpoint);
    const before = await stored(endpoint);
    const paths = async (more: object) =>
      (await send(endpoint, token, more)).problem?.issues?.map(
        ({ path, code }) => `${path.join('.')} ${code}`,
      );
    assert.deepEqual(await paths({ space: { ...newSpace.space, id: 'ozersk' } }), ['space.id repeated']);
    for (const user of ['admin', 'operator'])
      assert.deepEqual(
        await paths({ founder: { ...newSpace.founder, user } }),
        ['founder.user repeated'],
        user,
      );
    assert.deepEqual(await paths({ space: { ...newSpace.space, time_zone: 'Mars/Olympus' } }), [
      'space.time_zone not_a_choice',
    ]);
    assert.deepEqual(await stored(endpoint), before);
    assert.equal((await send(endpoint, token)).status, 200);
  });

  test('and another one for the same name at the same time: one space, and the other may choose again', async () => {
    await using endpoint = await openEndpoint({ space: null });
    const tokens = [await foundingToken(endpoint), await foundingToken(endpoint)];
    const answers = await Promise.all([
      send(endpoint, tokens[0] ?? ''),
      send(endpoint, tokens[1] ?? '', { founder: another.founder }),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422]);
    const late = answers.findIndex(({ status }) => status === 422);
    const again = late === 0 ? { ...newSpace, space: another.space } : another;
    assert.equal((await send(endpoint, tokens[late] ?? '', again)).status, 200);
  });

  test('is in the database as a hash alone, and in no log', async () => {
    await using endpoint = await openEndpoint({ space: null });
    const token = await firstToken(endpoint);
    await endpoint.send(readFounding, { token });
    const rows = await endpoint.context.db.selectFrom('foundings').selectAll().execute();
    assert.equal(rows.length, 1);
    assert.doesNotMatch(JSON.stringify(rows) + endpoint.logged.join(''), new RegExp(token));
  });
});
