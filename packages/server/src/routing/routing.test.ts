import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { type RoutingRule, routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { type Desk, type Endpoint, hire, openEndpoint, sending } from '../testing/endpoint.ts';

const setRules = async (endpoint: Endpoint, routing: RoutingRule[]) =>
  (await endpoint.signIn()).send(staffRoutes.changeSettings, { body: { routing } });

/** A message to the housing department, unless a rule says otherwise. */
const message = (text: string, more: object = {}) =>
  sending('feedback', { answer: { category: 'homes', text, ...more }, locale: 'ru' });

async function sent(endpoint: Endpoint, text: string, more: object = {}): Promise<string> {
  const one = message(text, more);
  const answer = await endpoint.send(routes.submit, one);
  assert.equal(answer.status, 201, JSON.stringify(answer.problem));
  return one.params.id;
}

async function placed(endpoint: Endpoint, id: string) {
  const { department, assignee } = (
    await (await endpoint.signIn()).send(staffRoutes.readStaffSubmission, { params: { id } })
  ).body;
  return [department, assignee];
}

const forward = (desk: Desk, id: string, department: string) =>
  desk.send(staffRoutes.reply, {
    params: { id, message: randomUUID() },
    body: { step: 'forward', text: 'Передаём.', to: { department } },
  });

const lamps: RoutingRule = {
  when: { words: 'фонарь, не горит' },
  to: { department: 'improvement', assignee: 'vera' },
};

describe('what is sent', () => {
  test('goes where the first rule says that holds, by its words, place, subject and department', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'vera');
    const { status } = await setRules(endpoint, [
      lamps,
      { when: { place: 'Лесная' }, to: { department: 'community' } },
      { when: { department: 'housing', topic: 'feedback' }, to: { assignee: 'vera' } },
      { when: {}, to: { department: 'youth' } },
    ]);
    assert.equal(status, 200);
    assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Фонари погасли')), ['improvement', 'vera']);
    assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Темно', { place: 'ул. Лесной, 7' })), [
      'community',
      null,
    ]);
    assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Лесная тропа')), ['housing', 'vera']);
    assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Автобус', { category: 'streets' })), [
      'youth',
      null,
    ]);
  });

  test('goes as before where there are no rules, or none holds', async () => {
    await using endpoint = await openEndpoint();
    assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Фонари')), ['housing', null]);
    await setRules(endpoint, [{ when: { words: 'автобус' }, to: { department: 'youth' } }]);
    assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Фонари')), ['housing', null]);
  });

  test('together, in one transaction, goes each by itself; somebody’s own list and the log know it', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'vera');
    await setRules(endpoint, [lamps]);
    const all = ['Фонарь', 'Труба', 'Не горит', 'Крыша'].map((text) => message(text));
    await Promise.all(all.map((one) => endpoint.send(routes.submit, one)));
    const where = await Promise.all(all.map(({ params }) => placed(endpoint, params.id)));
    assert.deepEqual(where, [
      ['improvement', 'vera'],
      ['housing', null],
      ['improvement', 'vera'],
      ['housing', null],
    ]);
    const vera = await endpoint.signIn('vera');
    const { items } = (await vera.send(staffRoutes.readInbox, { query: { queue: 'mine' } })).body;
    assert.equal(items.length, 2);
    const { entries } = (
      await (await endpoint.signIn()).send(staffRoutes.readLog, { query: { actor: 'routing' } })
    ).body;
    assert.deepEqual(
      entries.map(({ action, object }: { action: string; object: string }) => [action, object]),
      [
        ['assign', 'vera'],
        ['assign', 'vera'],
      ],
    );
  });

  test('is not given to whom nobody would find it with: gone, of a role that answers nobody, or of another department', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'vera', { role: 'moderator', department: 'improvement' });
    const { context } = endpoint;
    await setRules(endpoint, [lamps]);
    assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Фонарь')), ['improvement', 'vera']);
    const desk = await endpoint.signIn();
    const person = { name: { ru: 'Вера' }, position: { ru: 'Специалист' }, email: null };
    const become = (role: string, department: string | null) =>
      desk.send(staffRoutes.savePerson, { params: { user: 'vera' }, body: { ...person, role, department } });
    for (const [role, department] of [
      ['moderator', 'youth'],
      ['auditor', null],
    ] as const) {
      await become(role, department);
      assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Фонарь')), ['improvement', null]);
    }
    await desk.send(staffRoutes.removePerson, { params: { user: 'vera' } });
    assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Фонарь')), ['improvement', null]);
    // Somebody of the same name elsewhere is somebody else.
    await hire(context, 'vera', { space: 'ozersk' });
    assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Фонарь')), ['improvement', 'vera']);
  });

  test('and was changed by its resident goes by what is said now; who works on it stays', async () => {
    const { feedback } = sampleTopics(new Date('2026-11-23T09:00:00Z'));
    await using endpoint = await openEndpoint({
      topics: { feedback: { ...feedback, can_change_answer: true } },
    });
    await hire(endpoint.context, 'vera');
    await setRules(endpoint, [lamps]);
    const one = message('Труба');
    await endpoint.send(routes.submit, one);
    const body = { ...one.body, answer: { ...one.body.answer, text: 'Фонарь' } };
    assert.equal((await endpoint.send(routes.submit, { ...one, body })).status, 200);
    assert.deepEqual(await placed(endpoint, one.params.id), ['improvement', null]);
  });
});

describe('what is passed on', () => {
  test('to a department is given to whom the rules name there, and to nobody elsewhere', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'vera');
    await hire(endpoint.context, 'ivan');
    const desk = await endpoint.signIn();
    await setRules(endpoint, [
      { when: { words: 'автобус' }, to: { department: 'transport', assignee: 'ivan' } },
      { when: { department: 'improvement' }, to: { assignee: 'vera' } },
      { when: {}, to: { department: 'housing' } },
    ]);
    const id = await sent(endpoint, 'Фонарь');
    await forward(desk, id, 'improvement');
    assert.deepEqual(await placed(endpoint, id), ['improvement', 'vera']);
    await forward(desk, id, 'transport');
    assert.deepEqual(await placed(endpoint, id), ['transport', null]);
    const { entries } = (await desk.send(staffRoutes.readLog, { query: { submission: id } })).body;
    assert.deepEqual(
      entries.map(({ actor, action }: { actor: string; action: string }) => `${actor} ${action}`),
      ['admin reply', 'routing assign', 'admin reply', 'resident submit'],
    );
  });
});

test('whoever gets something from a topic of others can read what it answers, and no drafts of theirs', async () => {
  const { cleanup } = sampleTopics(new Date('2026-11-23T09:00:00Z'));
  const topics = { cleanup, draft: { ...cleanup, state: 'draft' as const } };
  await using endpoint = await openEndpoint({ topics });
  await hire(endpoint.context, 'vera', { role: 'moderator', department: 'transport' });
  await setRules(endpoint, [{ when: {}, to: { department: 'transport', assignee: 'vera' } }]);
  const one = sending('cleanup', sampleSubmissions.cleanup);
  await endpoint.send(routes.submit, one);
  const vera = await endpoint.signIn('vera');
  const { id } = one.params;
  assert.equal((await vera.send(staffRoutes.readStaffSubmission, { params: { id } })).body.assignee, 'vera');
  const read = async (topic: string) =>
    (await vera.send(staffRoutes.readStaffTopic, { params: { topic } })).status;
  assert.deepEqual([await read('cleanup'), await read('draft')], [200, 404]);
});

describe('rules', () => {
  const wrong = async (endpoint: Endpoint, rule: RoutingRule) =>
    (await setRules(endpoint, [rule])).problem?.issues?.map(({ path, code }) => [path.join('.'), code]);

  test('that name what is not there, or say nothing, are refused at their place', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'auditor', { role: 'auditor' });
    const to = { department: 'youth' };
    assert.deepEqual(await wrong(endpoint, { when: { topic: 'nothing' }, to }), [
      ['routing.0.when.topic', 'not_a_choice'],
    ]);
    assert.deepEqual(await wrong(endpoint, { when: { department: 'nowhere' }, to }), [
      ['routing.0.when.department', 'not_a_choice'],
    ]);
    assert.deepEqual(await wrong(endpoint, { when: {}, to: { department: 'nowhere' } }), [
      ['routing.0.to.department', 'not_a_choice'],
    ]);
    for (const assignee of ['nobody', 'auditor'])
      assert.deepEqual(await wrong(endpoint, { when: {}, to: { assignee } }), [
        ['routing.0.to.assignee', 'not_a_choice'],
      ]);
    assert.deepEqual(await wrong(endpoint, { when: { words: ', ;' }, to }), [
      ['routing.0.when.words', 'bad_format'],
    ]);
    assert.deepEqual(await wrong(endpoint, { when: {}, to: {} }), [['routing.0.to', 'required']]);
  });

  test('keep a department from going while they name it', async () => {
    await using endpoint = await openEndpoint({ topics: {} });
    await setRules(endpoint, [{ when: {}, to: { department: 'youth' } }]);
    const desk = await endpoint.signIn();
    const { settings } = (await desk.send(staffRoutes.readSettings)).body;
    const departments = settings.departments.filter(({ id }: { id: string }) => id !== 'youth');
    const { problem } = await desk.send(staffRoutes.changeSettings, { body: { departments } });
    assert.deepEqual(
      problem?.issues?.map(({ path }) => path.join('.')),
      ['departments.youth.routing.0'],
    );
    const both = await desk.send(staffRoutes.changeSettings, { body: { departments, routing: [] } });
    assert.equal(both.status, 200);
  });

  test('can be tried before they are in force', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'vera');
    const desk = await endpoint.signIn();
    const tried = async (more: object) =>
      (await desk.send(staffRoutes.tryRouting, { body: { routing: [lamps], topic: 'feedback', ...more } }))
        .body;
    assert.deepEqual(await tried({ text: 'Фонаря нет', category: 'homes' }), {
      rule: 0,
      department: 'improvement',
      assignee: 'vera',
    });
    assert.deepEqual(await tried({ text: 'Труба', category: 'homes' }), {
      rule: null,
      department: 'housing',
      assignee: null,
    });
    assert.deepEqual(await placed(endpoint, await sent(endpoint, 'Фонаря нет')), ['housing', null]);
  });
});
