import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { staffRoutes } from '@veche/protocol/desk';
import { hire, openEndpoint, password } from '../testing/endpoint.ts';

const hour = 3_600_000;
const { readSession, readInbox, signOut, changePassword, signIn } = staffRoutes;

describe('the cookie', () => {
  test('is for this server alone, out of reach of scripts', async () => {
    await using endpoint = await openEndpoint();
    const answer = await endpoint.send(signIn, { body: { user: 'admin', password } });
    assert.match(
      String(answer.headers['set-cookie']),
      /^veche_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    assert.equal(answer.headers['cache-control'], 'no-store');
  });

  test('under https is bound to the host', async () => {
    await using endpoint = await openEndpoint({ publicUrl: 'https://veche.example' });
    const answer = await endpoint.send(signIn, { body: { user: 'admin', password } });
    assert.match(
      String(answer.headers['set-cookie']),
      /^__Host-veche_session=.+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  test('is on the disk as a hash only', async () => {
    await using endpoint = await openEndpoint();
    const { cookie } = await endpoint.signIn();
    const sessions = await endpoint.context.db.selectFrom('sessions').selectAll().execute();
    assert.equal(sessions.length, 1);
    assert.doesNotMatch(JSON.stringify(sessions), new RegExp(cookie.split('=')[1] ?? 'none'));
  });

  test('of nobody opens nothing', async () => {
    await using endpoint = await openEndpoint();
    const answer = await endpoint.send(readInbox, { headers: { cookie: `veche_session=${'a'.repeat(43)}` } });
    assert.equal(answer.code, 'unauthorized');
  });
});

describe('a session', () => {
  test('a wrong name and a wrong password sound alike', async () => {
    await using endpoint = await openEndpoint();
    const bodies = [
      { user: 'admin', password: 'wrong' },
      { user: 'nobody', password },
    ];
    const answers = await Promise.all(bodies.map((body) => endpoint.send(signIn, { body })));
    assert.deepEqual(answers[0]?.body, answers[1]?.body);
  });

  test('ends after eight hours without use, and lives on with use', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    for (let count = 0; count < 3; count += 1) {
      endpoint.pass(7 * hour);
      assert.equal((await desk.send(readSession)).body.csrf_token, desk.csrf);
    }
    endpoint.pass(9 * hour);
    assert.equal((await desk.send(readSession)).code, 'unauthorized');
  });

  test('ends after a week whatever happens', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    for (let passed = 0; passed < 7 * 24; passed += 6) {
      assert.equal((await desk.send(readSession)).status, 200);
      endpoint.pass(6 * hour);
    }
    endpoint.pass(hour);
    assert.equal((await desk.send(readSession)).code, 'unauthorized');
  });

  test('outlives a clock that is set right by an hour, and not one that dated it years ahead', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    endpoint.pass(-hour);
    assert.equal((await desk.send(readSession)).status, 200);
    endpoint.pass(-2 * 365 * 24 * hour);
    assert.equal((await desk.send(readSession)).code, 'unauthorized');
  });

  test('signing out ends it on the server', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const out = await desk.send(signOut);
    assert.equal(out.status, 200);
    assert.match(String(out.headers['set-cookie']), /^veche_session=; .*Expires=Thu, 01 Jan 1970/);
    assert.equal((await desk.send(readInbox)).code, 'unauthorized');
  });

  test('signing in ends the one that the browser had before, whoever had it', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'maria');
    const maria = await endpoint.signIn('maria');
    const headers = { cookie: maria.cookie };
    const wrong = { body: { user: 'admin', password: 'wrong' }, headers };
    assert.equal((await endpoint.send(signIn, wrong)).code, 'unauthorized');
    assert.equal((await maria.send(readInbox)).status, 200);
    assert.equal((await endpoint.send(signIn, { body: { user: 'admin', password }, headers })).status, 200);
    assert.equal((await maria.send(readInbox)).code, 'unauthorized');
  });

  test('a new password ends every other, and the old password opens nothing', async () => {
    await using endpoint = await openEndpoint();
    const [desk, other] = [await endpoint.signIn(), await endpoint.signIn()];
    const body = { password, new_password: 'a password of my own' };
    assert.equal((await desk.send(changePassword, { body })).status, 200);
    assert.equal((await desk.send(readInbox)).status, 200);
    assert.equal((await other.send(readInbox)).code, 'unauthorized');
    const old = await endpoint.send(signIn, { body: { user: 'admin', password } });
    assert.equal(old.code, 'unauthorized');
  });

  test('the password is kept as argon2id', async () => {
    await using endpoint = await openEndpoint();
    const { password_hash } = await endpoint.context.db
      .selectFrom('staff')
      .select('password_hash')
      .executeTakeFirstOrThrow();
    assert.match(password_hash, /^\$argon2id\$v=19\$m=(\d+),t=\d+,p=1\$/);
    assert.ok(Number(/m=(\d+)/.exec(password_hash)?.[1]) >= 19_456);
  });
});
