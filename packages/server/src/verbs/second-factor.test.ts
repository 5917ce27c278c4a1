import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { describe, test } from 'node:test';
import { staffRoutes } from '@veche/protocol/desk';
import { Secret, TOTP } from 'otpauth';
import { nobodysHash, seal } from '../secrets.ts';
import { inTransaction } from '../store/database.ts';
import { updateStaff } from '../store/staff.ts';
import { type Endpoint, hire, openEndpoint, password } from '../testing/endpoint.ts';

const { signIn, startSecondFactor, confirmSecondFactor, endSecondFactor, readSession } = staffRoutes;

const period = 30_000;

/** The administrator with an authenticator in force. */
async function withAuthenticator(endpoint: Endpoint) {
  const desk = await endpoint.signIn();
  const { secret } = (await desk.send(startSecondFactor, { body: { password } })).body;
  const codeAt = (ms = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: endpoint.clock.now.getTime() + ms,
    });
  const confirmed = await desk.send(confirmSecondFactor, { body: { code: codeAt() } });
  assert.equal(confirmed.status, 200);
  endpoint.pass(period);
  const enter = (code?: string) => endpoint.send(signIn, { body: { user: 'admin', password, code } });
  return { desk, codeAt, enter, codes: confirmed.body.recovery_codes as string[] };
}

describe('with a second factor', () => {
  test('the password alone opens nothing, and a code opens the desk once', async () => {
    await using endpoint = await openEndpoint();
    const { enter, codeAt } = await withAuthenticator(endpoint);
    assert.equal((await enter()).code, 'second-factor-required');
    assert.equal((await enter('000000')).code, 'unauthorized');
    assert.equal((await enter(codeAt())).status, 200);
    assert.equal((await enter(codeAt())).code, 'unauthorized');
    assert.equal((await enter(codeAt(period))).status, 200);
    // Older than one that was used, though it would still hold.
    assert.equal((await enter(codeAt())).code, 'unauthorized');
  });

  test('twenty at once with one code make one session', async () => {
    await using endpoint = await openEndpoint();
    const { enter, codeAt } = await withAuthenticator(endpoint);
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter(codeAt())));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  });

  test('a clock that is half a minute off is forgiven, one that is two minutes off is not', async () => {
    await using endpoint = await openEndpoint();
    const { enter, codeAt } = await withAuthenticator(endpoint);
    endpoint.pass(4 * period);
    assert.equal((await enter(codeAt(-4 * period))).code, 'unauthorized');
    assert.equal((await enter(codeAt(-period))).status, 200);
    assert.equal((await enter(codeAt(period))).status, 200);
  });

  test('a recovery code opens the desk once, however it is written', async () => {
    await using endpoint = await openEndpoint();
    const { enter, codes } = await withAuthenticator(endpoint);
    const [first = '', second = ''] = codes;
    assert.equal(new Set(codes).size, 10);
    assert.equal((await enter(first)).status, 200);
    assert.equal((await enter(first)).code, 'unauthorized');
    assert.equal((await enter(second.replaceAll('-', ' ').toUpperCase())).status, 200);
  });

  test('a wrong password is told as that, whatever the code', async () => {
    await using endpoint = await openEndpoint();
    const { codeAt } = await withAuthenticator(endpoint);
    const body = { user: 'admin', password: 'wrong', code: codeAt() };
    assert.equal((await endpoint.send(signIn, { body })).code, 'unauthorized');
  });

  test('wrong codes are counted, being asked for one is not', async () => {
    await using endpoint = await openEndpoint();
    const { enter, codeAt } = await withAuthenticator(endpoint);
    for (let tries = 0; tries < 12; tries += 1) await enter();
    for (let tries = 0; tries < 10; tries += 1) await enter('000000');
    assert.equal((await enter(codeAt())).code, 'rate-limited');
  });
});

describe('a second factor', () => {
  test('begins with the password, and is in force only once a code of it came', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const wrong = await desk.send(startSecondFactor, { body: { password: 'wrong' } });
    assert.deepEqual(wrong.problem?.issues?.[0]?.path, ['password']);
    await desk.send(startSecondFactor, { body: { password } });
    assert.equal((await endpoint.send(signIn, { body: { user: 'admin', password } })).status, 200);
    const guess = await desk.send(confirmSecondFactor, { body: { code: '000000' } });
    assert.deepEqual(guess.problem?.issues?.[0]?.path, ['code']);
    assert.equal((await desk.send(readSession)).body.staff.has_second_factor, false);
  });

  test('confirmed again with the same code, as after a lost answer, gives other recovery codes', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const { secret } = (await desk.send(startSecondFactor, { body: { password } })).body;
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = totp.generate({ timestamp: endpoint.clock.now.getTime() });
    const lost = (await desk.send(confirmSecondFactor, { body: { code } })).body.recovery_codes;
    const again = (await desk.send(confirmSecondFactor, { body: { code } })).body.recovery_codes;
    const enter = (one: string) => endpoint.send(signIn, { body: { user: 'admin', password, code: one } });
    assert.equal((await enter(lost[0])).code, 'unauthorized');
    assert.equal((await enter(again[0])).status, 200);
    endpoint.pass(period);
    const next = totp.generate({ timestamp: endpoint.clock.now.getTime() });
    assert.equal((await desk.send(confirmSecondFactor, { body: { code: next } })).code, 'invalid');
  });

  test('whose secret.key is gone leaves the recovery codes, and no failure', async () => {
    await using endpoint = await openEndpoint();
    const { enter, codeAt, codes } = await withAuthenticator(endpoint);
    const { store, secret } = endpoint.context;
    const second_factor = seal(createSecretKey(Buffer.alloc(32, 8)), 'JBSWY3DPEHPK3PXP');
    assert.notDeepEqual(secret.export(), Buffer.alloc(32, 8));
    await inTransaction(store, (db) => updateStaff(db, 'admin', { second_factor }));
    assert.equal((await enter(codeAt())).code, 'unauthorized');
    assert.equal((await enter(codes[0])).status, 200);
  });

  test('is not begun with a password that is replaced meanwhile', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const starting = desk.send(startSecondFactor, { body: { password } });
    await inTransaction(endpoint.context.store, (db) =>
      updateStaff(db, 'admin', { password_hash: nobodysHash }),
    );
    assert.equal((await starting).code, 'invalid');
  });

  test('ends with the password, and its recovery codes with it', async () => {
    await using endpoint = await openEndpoint();
    const { desk, enter, codes } = await withAuthenticator(endpoint);
    assert.equal((await desk.send(endSecondFactor, { body: { password: 'wrong' } })).code, 'invalid');
    const ended = await desk.send(endSecondFactor, { body: { password } });
    assert.equal(ended.body.staff.has_second_factor, false);
    assert.equal((await enter()).status, 200);
    const left = await endpoint.context.db.selectFrom('recovery_codes').selectAll().execute();
    assert.deepEqual([codes.length, left.length], [10, 0]);
  });

  test('that was lost is forgotten by an administrator, of their own space alone', async () => {
    await using endpoint = await openEndpoint();
    const { enter } = await withAuthenticator(endpoint);
    await hire(endpoint.context, 'other', { role: 'administrator' });
    const other = await endpoint.signIn('other');
    const params = { user: 'admin' };
    assert.equal((await other.send(staffRoutes.forgetSecondFactor, { params })).status, 200);
    assert.equal((await enter()).status, 200);
  });

  test('is nowhere readable: neither in the database nor in the log', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const { secret, uri } = (await desk.send(startSecondFactor, { body: { password } })).body;
    assert.match(uri, new RegExp(`^otpauth://totp/.*:admin\\?.*secret=${secret}`));
    const rows = await endpoint.context.db.selectFrom('staff').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(secret));
    assert.doesNotMatch(endpoint.logged.join(''), new RegExp(secret));
  });
});
