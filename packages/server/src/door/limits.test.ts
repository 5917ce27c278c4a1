import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions } from '@veche/protocol/samples';
import { openEndpoint, password, sending } from '../testing/endpoint.ts';
import { addressOf } from './limits.ts';

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
