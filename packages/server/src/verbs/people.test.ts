import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { otherActors, staffRoutes } from '@veche/protocol/desk';
import { type Desk, type Endpoint, hire, openEndpoint, password } from '../testing/endpoint.ts';
import { department, newcomer, stored } from '../testing/good-requests.ts';
import { Reader } from '../testing/reader.ts';

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
    endpoint.pass(1);
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

  test('that lies about ends where its owner chooses a password themselves', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'maria');
    const [desk, maria] = [await endpoint.signIn(), await endpoint.signIn('maria')];
    const token = await invite(desk, 'maria');
    await maria.send(staffRoutes.changePassword, { body: { password, new_password: chosen } });
    assert.equal((await accept(endpoint, token)).code, 'unauthorized');
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

  test('who is new takes no name of somebody else; the same sent again is harmless', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const names = ['Мария', 'Марина'].map((ru) => ({ name: { ru }, is_new: true }));
    const answers = await Promise.all(names.map((more) => save(desk, 'maria', more)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    const first = names[answers.findIndex(({ status }) => status === 201)];
    assert.equal((await save(desk, 'maria', first)).status, 200);
    const log = (await desk.send(staffRoutes.readLog)).body.entries;
    assert.equal(log.filter(({ object }: { object: string }) => object === 'maria').length, 2);
  });

  test('who becomes something else does so in the log', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    await save(desk, 'maria');
    await save(desk, 'maria', { role: 'administrator' });
    const log = (await desk.send(staffRoutes.readLog)).body.entries;
    assert.deepEqual(
      log.slice(0, 4).map(({ action }: { action: string }) => action),
      ['make-administrator', 'change-staff', 'make-official', 'create-staff'],
    );
  });

  for (const [what, change] of Object.entries({
    'who leaves': (desk: Desk) => desk.send(removePerson, { params: { user: 'maria' } }),
    'who may answer no longer': (desk: Desk) => save(desk, 'maria', { role: 'auditor' }),
    'who sees it no longer': (desk: Desk) =>
      save(desk, 'maria', { role: 'moderator', department: 'housing' }),
  })) {
    test(`${what} gives back what they work on`, async () => {
      await using endpoint = await openEndpoint();
      await hire(endpoint.context, 'maria');
      const [desk, maria] = [await endpoint.signIn(), await endpoint.signIn('maria')];
      const { id } = (await stored(endpoint)).params;
      await maria.send(staffRoutes.changeSubmission, { params: { id }, body: { assignee: 'maria' } });
      const read = async () => (await desk.send(staffRoutes.readStaffSubmission, { params: { id } })).body;
      assert.equal((await read()).assignee, 'maria');
      await change(desk);
      assert.equal((await read()).assignee, null);
    });
  }

  test('is given no work that they cannot do', async () => {
    await using endpoint = await openEndpoint();
    const { context } = endpoint;
    await hire(context, 'auditor', { role: 'auditor' });
    await hire(context, 'expert', { role: 'expert' });
    await hire(context, 'elsewhere', { role: 'moderator', department: 'housing' });
    await hire(context, 'youth', { role: 'moderator', department });
    const desk = await endpoint.signIn();
    const { id } = (await stored(endpoint)).params;
    const give = async (assignee: string) =>
      (await desk.send(staffRoutes.changeSubmission, { params: { id }, body: { assignee } })).code;
    for (const user of ['auditor', 'expert', 'elsewhere', 'nobody'])
      assert.equal(await give(user), 'invalid', user);
    assert.equal(await give('youth'), undefined);
  });

  test('who is no longer at the desk hears nothing more of it', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'maria');
    const [desk, maria] = [await endpoint.signIn(), await endpoint.signIn('maria')];
    const url = `${await endpoint.listen()}/v1/staff/events`;
    await using stays = await Reader.open(url, { cookie: desk.cookie });
    await using leaves = await Reader.open(url, { cookie: maria.cookie });
    await desk.send(removePerson, { params: { user: 'maria' } });
    endpoint.context.followers.beat();
    await leaves.ended();
    const { id } = (await stored(endpoint)).params;
    await stays.until((event) => event.type === 'submission' && event.submission === id);
    assert.deepEqual(leaves.events, []);
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
    for (const user of otherActors) {
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
