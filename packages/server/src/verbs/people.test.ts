import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { staffRoutes } from '@veche/protocol/desk';
import { type Desk, type Endpoint, hire, openEndpoint, password } from '../testing/endpoint.ts';
import { newcomer } from '../testing/good-requests.ts';

const { savePerson, invitePerson, readInvitation, acceptInvitation, removePerson, signIn } = staffRoutes;
const day = 24 * 60 * 60_000;
const chosen = 'a password of my own';

const save = (desk: Desk, user: string, more: object = {}) =>
  desk.send(savePerson, { params: { user }, body: { ...newcomer, ...more } });

async function invite(desk: Desk, user: string): Promise<string> {
  const { url } = (await desk.send(invitePerson, { params: { user } })).body;
  assert.match(url, /^http:\/\/localhost:4280\/desk\/#\/join\/[\w-]{43}$/);
  return url.split('/').at(-1);
}

const accept = (endpoint: Endpoint, token: string) =>
  endpoint.send(acceptInvitation, { token, body: { new_password: chosen } });

const enter = (endpoint: Endpoint, user: string, secret: string) =>
  endpoint.send(signIn, { body: { user, password: secret } });

describe('an invitation', () => {
  test('says whom it is for, lets them choose a password, and signs them in', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    assert.equal((await save(desk, 'maria')).status, 201);
    const token = await invite(desk, 'maria');
    const invited = (await endpoint.send(readInvitation, { token })).body;
    assert.deepEqual([invited.user, invited.space], ['maria', 'ozersk']);
    const { body, headers } = await accept(endpoint, token);
    assert.equal(body.staff.user, 'maria');
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    assert.equal((await endpoint.send(staffRoutes.readInbox, { headers: { cookie } })).status, 200);
    assert.equal((await enter(endpoint, 'maria', chosen)).status, 200);
  });

  test('is used once, also by two at the same time', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    await save(desk, 'maria');
    const token = await invite(desk, 'maria');
    const answers = await Promise.all([accept(endpoint, token), accept(endpoint, token)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401]);
    assert.equal((await endpoint.send(readInvitation, { token })).code, 'unauthorized');
  });

  test('ends after a week, and where a newer one was made', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    await save(desk, 'maria');
    const first = await invite(desk, 'maria');
    const second = await invite(desk, 'maria');
    assert.equal((await endpoint.send(readInvitation, { token: first })).code, 'unauthorized');
    endpoint.pass(6 * day);
    assert.equal((await endpoint.send(readInvitation, { token: second })).status, 200);
    endpoint.pass(2 * day);
    assert.equal((await accept(endpoint, second)).code, 'unauthorized');
  });

  test('of somebody who works already is a new password: the old one and all sessions end', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'maria');
    const [desk, maria] = [await endpoint.signIn(), await endpoint.signIn('maria')];
    const token = await invite(desk, 'maria');
    assert.equal((await maria.send(staffRoutes.readInbox)).status, 200);
    await accept(endpoint, token);
    assert.equal((await maria.send(staffRoutes.readInbox)).code, 'unauthorized');
    assert.equal((await enter(endpoint, 'maria', password)).code, 'unauthorized');
  });

  test('stands in the database as a hash, and in no log', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    await save(desk, 'maria');
    const token = await invite(desk, 'maria');
    const rows = await endpoint.context.db.selectFrom('invitations').selectAll().execute();
    assert.equal(rows.length, 1);
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(token));
    await endpoint.send(readInvitation, { token });
    assert.doesNotMatch(endpoint.logged.join(''), new RegExp(token));
  });
});

describe('a person', () => {
  test('who is new cannot sign in before they chose a password', async () => {
    await using endpoint = await openEndpoint();
    await save(await endpoint.signIn(), 'maria');
    assert.equal((await enter(endpoint, 'maria', '')).code, 'invalid');
    assert.equal((await enter(endpoint, 'maria', 'anything')).code, 'unauthorized');
  });

  test('loses what a new role does not allow at once', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'maria');
    const [desk, maria] = [await endpoint.signIn(), await endpoint.signIn('maria')];
    assert.equal((await maria.send(staffRoutes.listPeople)).status, 200);
    assert.equal((await save(desk, 'maria', { role: 'expert' })).status, 200);
    assert.equal((await maria.send(staffRoutes.listPeople)).code, 'forbidden');
  });

  test('who is the last administrator stays one', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    assert.equal((await save(desk, 'admin')).code, 'conflict');
    assert.equal((await desk.send(removePerson, { params: { user: 'admin' } })).code, 'conflict');
    await hire(endpoint.context, 'second', { role: 'administrator' });
    assert.equal((await save(desk, 'admin')).status, 200);
  });

  test('two administrators who remove each other at once leave one', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'second', { role: 'administrator' });
    const [first, second] = [await endpoint.signIn(), await endpoint.signIn('second')];
    await Promise.all([
      first.send(removePerson, { params: { user: 'second' } }),
      second.send(removePerson, { params: { user: 'admin' } }),
    ]);
    const left = await endpoint.context.db.selectFrom('staff').select('user').execute();
    assert.equal(left.length, 1);
  });

  test('belongs to a department that is there; a moderator to one at all', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const nowhere = await save(desk, 'maria', { department: 'nowhere' });
    assert.deepEqual(nowhere.problem?.issues?.[0]?.path, ['department']);
    const homeless = await save(desk, 'maria', { role: 'moderator' });
    assert.deepEqual(homeless.problem?.issues?.[0]?.code, 'required');
  });

  test('has a name that no event speaks of otherwise', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    for (const user of ['resident', 'operator', 'clock', 'start']) {
      assert.equal((await save(desk, user)).code, 'conflict', user);
    }
  });
});

test('sessions are listed, and one that was left open elsewhere is ended', async () => {
  await using endpoint = await openEndpoint();
  await hire(endpoint.context, 'maria');
  const headers = { 'user-agent': 'A phone' };
  const away = await endpoint.send(signIn, { body: { user: 'maria', password }, headers });
  const cookie = String(away.headers['set-cookie']).split(';')[0] ?? '';
  const maria = await endpoint.signIn('maria');
  const list = async () => (await maria.send(staffRoutes.listSessions)).body.sessions;
  const found = await list();
  assert.deepEqual(
    found.map(({ device, is_this }: { device: string; is_this: boolean }) => [device, is_this]).sort(),
    [
      ['', true],
      ['A phone', false],
    ],
  );
  const { id } = found.find(({ is_this }: { is_this: boolean }) => !is_this);
  const admin = await endpoint.signIn();
  // That of somebody else is none of one's own.
  await admin.send(staffRoutes.endSession, { params: { session: id } });
  assert.equal((await list()).length, 2);
  await maria.send(staffRoutes.endSession, { params: { session: id } });
  assert.equal((await endpoint.send(staffRoutes.readInbox, { headers: { cookie } })).code, 'unauthorized');
  assert.equal((await list()).length, 1);
});

test('the log tells who did what, newest first, by pages', async () => {
  await using endpoint = await openEndpoint();
  await hire(endpoint.context, 'auditor', { role: 'auditor' });
  const desk = await endpoint.signIn();
  for (let count = 0; count < 110; count += 1) await save(desk, 'maria', { email: `m${count}@example.org` });
  await invite(desk, 'maria');
  const auditor = await endpoint.signIn('auditor');
  const seen: number[] = [];
  const own = (await auditor.send(staffRoutes.readLog, { query: { actor: 'admin' } })).body.entries;
  assert.deepEqual([own[0].action, own[0].object], ['invite', 'maria']);
  let page = (await auditor.send(staffRoutes.readLog)).body;
  for (;;) {
    seen.push(...page.entries.map(({ seq }: { seq: number }) => seq));
    if (page.is_end) break;
    page = (await auditor.send(staffRoutes.readLog, { query: { before: String(seen.at(-1)) } })).body;
  }
  assert.deepEqual(
    seen,
    seen.toSorted((one, other) => other - one),
  );
  assert.deepEqual([seen.length > 110, seen.at(-1)], [true, 1]);
});
