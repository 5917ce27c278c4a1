import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions } from '@veche/protocol/samples';
import { sql } from 'kysely';
import { createApp } from '../app.ts';
import { makeContext } from '../context.ts';
import { Endpoint, openEndpoint, password, sending } from '../testing/endpoint.ts';
import { addressOf } from './address.ts';

describe('one address', () => {
  test('sends so many changes a minute, and hears when to try again', async () => {
    await using endpoint = await openEndpoint({ rateLimit: 3 });
    const send = (from?: string) =>
      endpoint.send(routes.submit, { ...sending('feedback', sampleSubmissions.feedback), from });
    for (let count = 0; count < 3; count += 1) assert.equal((await send()).status, 201);
    const refused = await send();
    assert.equal(refused.code, 'rate-limited');
    const seconds = Number(refused.headers['retry-after']);
    assert.ok(seconds >= 1 && seconds <= 60, String(seconds));
    assert.equal((await send('203.0.113.9')).status, 201);
    assert.equal((await endpoint.send(routes.readTopic, { params: { topic: 'feedback' } })).status, 200);
  });

  for (const [proxies, sees] of [
    [0, 'the sender itself, whatever it says of others'],
    [1, 'whom the proxy in front names last'],
  ] as const) {
    test(`with ${proxies} proxies is ${sees}`, async () => {
      await using endpoint = await openEndpoint({ rateLimit: 1, proxies });
      const send = (forwarded: string) =>
        endpoint.send(routes.submit, {
          ...sending('feedback', sampleSubmissions.feedback),
          headers: { 'x-forwarded-for': forwarded },
        });
      assert.equal((await send('203.0.113.1')).status, 201);
      assert.equal((await send('198.51.100.9, 203.0.113.2')).status, proxies === 0 ? 429 : 201);
      assert.equal((await send('203.0.113.3, 203.0.113.1')).status, 429);
    });
  }

  test('of IPv6 is a household’s 64 bits', () => {
    assert.equal(addressOf('2001:db8:0:7:1:2:3:4'), addressOf('2001:db8:0:7::9'));
    assert.notEqual(addressOf('2001:db8:0:7::9'), addressOf('2001:db8:0:8::9'));
    assert.equal(addressOf('2001:db8::1'), '2001:db8:0:0');
    assert.equal(addressOf('::ffff:203.0.113.9'), '203.0.113.9');
    assert.equal(addressOf('fe80::1%eth0'), 'fe80:0:0:0');
  });
});

describe('signing in', () => {
  const wrong = { body: { user: 'admin', password: 'wrong' } };

  test('ten times wrong is enough, even for the right password then', async () => {
    await using endpoint = await openEndpoint();
    for (let count = 0; count < 10; count += 1) {
      assert.equal((await endpoint.send(staffRoutes.signIn, wrong)).code, 'unauthorized');
    }
    const right = { body: { user: 'admin', password } };
    const refused = await endpoint.send(staffRoutes.signIn, right);
    assert.equal(refused.code, 'rate-limited');
    assert.ok(Number(refused.headers['retry-after']) > 60);
    assert.equal((await endpoint.send(staffRoutes.signIn, { ...right, from: '203.0.113.9' })).status, 200);
  });

  test('many guesses at the same time are no more than may fail', async () => {
    await using endpoint = await openEndpoint();
    const guesses = Array.from({ length: 30 }, () => endpoint.send(staffRoutes.signIn, wrong));
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    assert.equal(codes.filter((code) => code === 'unauthorized').length, 10);
    assert.equal(codes.filter((code) => code === 'rate-limited').length, 20);
  });

  test('one address that was refused does not wear out the user for all others', async () => {
    await using endpoint = await openEndpoint();
    for (let count = 0; count < 120; count += 1) await endpoint.send(staffRoutes.signIn, wrong);
    const right = { body: { user: 'admin', password }, from: '203.0.113.9' };
    assert.equal((await endpoint.send(staffRoutes.signIn, right)).status, 200);
  });

  test('many addresses together wear out one user', async () => {
    await using endpoint = await openEndpoint();
    for (let count = 0; count < 100; count += 1) {
      await endpoint.send(staffRoutes.signIn, { ...wrong, from: `203.0.113.${count}` });
    }
    const late = await endpoint.send(staffRoutes.signIn, { ...wrong, from: '198.51.100.1' });
    assert.equal(late.code, 'rate-limited');
  });

  test('a change of the password is guessed no more often', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const body = { password: 'a guess', new_password: 'a password of my own' };
    for (let count = 0; count < 10; count += 1) {
      assert.equal((await desk.send(staffRoutes.changePassword, { body })).code, 'invalid');
    }
    assert.equal((await desk.send(staffRoutes.changePassword, { body })).code, 'rate-limited');
  });
});

describe('two nodes on one database', {
  skip: process.env.VECHE_TEST_POSTGRES ? false : 'SQLite serves one process',
}, () => {
  async function openTwo(rateLimit: number) {
    const endpoint = await openEndpoint({ rateLimit });
    const { store, secret, log, now, publicUrl } = endpoint.context;
    const context = makeContext({ store, secret, log, now, publicUrl });
    const app = await createApp(context, { rateLimit, folders: { script: '/nowhere', desk: '/nowhere' } });
    const other = new Endpoint({ ...endpoint, context, app }, async () => {});
    return { endpoint, other };
  }

  test('let one address through as often as one node would, and a second of it more at most', async () => {
    const { endpoint, other } = await openTwo(20);
    await using one = endpoint;
    const from = '203.0.113.77';
    const send = (node: Endpoint) =>
      node.send(routes.submit, { ...sending('feedback', sampleSubmissions.feedback), from });
    for (let count = 0; count < 20; count += 1) assert.equal((await send(one)).status, 201);
    const deadline = AbortSignal.timeout(5000);
    let passed = 0;
    while ((await send(other)).status === 201) {
      passed += 1;
      deadline.throwIfAborted();
      await wait(200);
    }
    assert.ok(passed < 20, String(passed));
    const { rows } = await sql<{ key: string }>`select key from limits`.execute(one.context.db);
    assert.ok(rows.length > 0);
    assert.deepEqual(
      rows.filter(({ key }) => key.includes('203.0.113')),
      [],
    );
    await other.app.close();
  });

  test('count wrong passwords together', async () => {
    const { endpoint, other } = await openTwo(1000);
    await using one = endpoint;
    const wrong = { body: { user: 'admin', password: 'wrong' } };
    for (let count = 0; count < 10; count += 1)
      assert.equal((await (count % 2 ? one : other).send(staffRoutes.signIn, wrong)).status, 401);
    for (const node of [one, other])
      assert.equal((await node.send(staffRoutes.signIn, wrong)).code, 'rate-limited');
    await other.app.close();
  });
});
