import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { ordinaryClocks, type Route, routes } from '@veche/protocol';
import { type Role, role, staffRoutes } from '@veche/protocol/desk';
import { sampleSpace, sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { insertComment } from '../../store/comments.ts';
import { inTransaction } from '../../store/database.ts';
import { type Desk, type Endpoint, hire, openEndpoint, type Sent, sending } from '../../testing/endpoint.ts';
import { aTemplate, aView } from '../../testing/good-requests.ts';
import { seed } from '../../verbs/seed.ts';

type RouteName = keyof typeof staffRoutes;
const names = Object.keys(staffRoutes) as RouteName[];

/** A desk of each role in the demo's space, and an administrator elsewhere. */
async function everyRole(endpoint: Endpoint): Promise<Record<Role, Desk> & { stranger: Desk }> {
  await seed(endpoint.context, { ...sampleSpace, id: 'elsewhere' }, {});
  const desks: Record<string, Desk> = {};
  for (const one of role.options) {
    await hire(endpoint.context, `the-${one}`, {
      role: one,
      department: one === 'moderator' ? 'improvement' : null,
    });
    desks[one] = await endpoint.signIn(`the-${one}`);
  }
  await hire(endpoint.context, 'stranger', { role: 'administrator', space: 'elsewhere' });
  return { ...desks, stranger: await endpoint.signIn('stranger') } as never;
}

/** Something to be worked on: the moderator's department answers it, and the expert was asked about it. */
async function givenCase(endpoint: Endpoint, { official }: Pick<Record<Role, Desk>, 'official'>) {
  const sent = sending('feedback', sampleSubmissions.feedback);
  await endpoint.send(routes.submit, sent);
  const asking = { params: { id: sent.params.id, user: 'the-expert' }, body: { question: 'Что думаете?' } };
  assert.equal((await official.send(staffRoutes.askOpinion, asking)).status, 201);
  const { id } = sent.params;
  const publishing = { params: { id }, body: { texts: { 'answer.text': 'Не горят фонари.' } } };
  await official.send(staffRoutes.publishSubmission, publishing);
  const comment = {
    id,
    submission_id: id,
    text: 'Да',
    sent_at: '2026-11-23T09:00:00.000Z',
    state: 'waiting',
  } as const;
  await inTransaction(endpoint.context.store, (db) => insertComment(db, comment));
  return sent.params;
}

/** The same for everybody: a stranger does not get it. */
const template = randomUUID();

/** A request that would succeed, by whoever may make it. */
function request(name: RouteName, id: string, endpoint: Endpoint): Sent {
  const person = {
    name: { ru: 'Новый' },
    position: { ru: 'Новый' },
    department: null,
    role: 'official',
    email: null,
  };
  const { feedback } = sampleTopics(endpoint.clock.now);
  const categories = feedback.categories.map((one) => ({ ...one, department: 'improvement' }));
  const requests: Partial<Record<RouteName, Sent>> = {
    readStaffSubmission: { params: { id } },
    reply: { params: { id, message: randomUUID() }, body: { step: 'answer', text: 'Сделано' } },
    notePresence: { params: { id }, body: { doing: 'typing' } },
    note: { params: { id, note: randomUUID() }, body: { text: 'Для своих' } },
    changeSubmission: { params: { id }, body: { step: 'take' } },
    changeSubmissions: { body: { changes: [{ id, change: { step: 'take' } }] } },
    markSeen: { params: { id }, body: { until: null } },
    saveView: { params: { view: randomUUID() }, body: { ...aView, is_shared: false } },
    removeView: { params: { view: randomUUID() } },
    askOpinion: { params: { id, user: 'the-expert' }, body: { question: 'А сейчас?' } },
    giveOpinion: { params: { id }, body: { text: 'Думаю, да' } },
    publishOpinion: { params: { id, user: 'the-expert' }, body: { is_public: true } },
    publishSubmission: { params: { id }, body: { texts: { 'answer.text': 'Не горят фонари.' } } },
    moderateComment: { params: { id, comment: id }, body: { is_shown: true } },
    hideSubmission: { params: { id } },
    readOriginal: { params: { id } },
    readStaffTopic: { params: { topic: 'feedback' } },
    publishTopic: { params: { topic: 'own' }, body: { ...feedback, categories } },
    publishStatement: {
      params: { topic: 'feedback', statement: randomUUID() },
      body: { text: { ru: 'Сделаем.' } },
    },
    saveTemplate: { params: { template }, body: { ...aTemplate, department: 'improvement' } },
    removeTemplate: { params: { template } },
    orderTemplates: { body: { templates: [template] } },
    changeSettings: { body: { judge_days: 14 } },
    tryRouting: { body: { routing: [], topic: 'feedback' } },
    tryClocks: { body: { clocks: { ...ordinaryClocks, policies: {} } } },
    savePerson: { params: { user: 'new' }, body: person },
    invitePerson: { params: { user: 'the-auditor' } },
    forgetSecondFactor: { params: { user: 'the-auditor' } },
    retryMail: { body: { mails: [1] } },
    chooseMorningMail: { body: { is_wanted: false } },
    removePerson: { params: { user: 'the-auditor' } },
  };
  return requests[name] ?? {};
}

/** Routes of one’s own way into the desk have no roles: everybody has them. */
const withRoles = names.filter((name) => 'roles' in staffRoutes[name]);

test('every route of the desk says who may call it, those of one’s own session aside', () => {
  const without = names.filter((name) => !withRoles.includes(name));
  assert.ok(
    without.every((name) =>
      /session|password|second-factor|invitation|founding/.test(staffRoutes[name].path),
    ),
  );
});

for (const name of withRoles) {
  const route: Route = staffRoutes[name];
  const may = (one: Role) => route.roles?.includes(one) ?? false;
  test(`${name} serves ${route.roles?.join(', ')}, and nobody else`, async (t) => {
    await using endpoint = await openEndpoint();
    const desks = await everyRole(endpoint);
    // Those who are refused come first: they must not have changed anything for the others.
    for (const one of [...role.options].sort((a, b) => Number(may(a)) - Number(may(b)))) {
      await t.test(one, async () => {
        const { id } = await givenCase(endpoint, desks);
        await desks.expert.send(staffRoutes.giveOpinion, request('giveOpinion', id, endpoint));
        const answer = await desks[one].send(route, request(name, id, endpoint));
        assert.equal(answer.code, may(one) ? undefined : 'forbidden');
      });
    }
    await t.test('an administrator of another space finds nothing', async () => {
      const { id } = await givenCase(endpoint, desks);
      const { code, body } = await desks.stranger.send(route, request(name, id, endpoint));
      const isRefused = ['not-found', 'forbidden', 'conflict', 'invalid'].includes(code ?? '');
      assert.ok(
        isRefused || !/the-|feedback(?!":)|[0-9a-f]{8}-[0-9a-f]{4}/.test(JSON.stringify(body) ?? ''),
        code,
      );
    });
  });
}

describe('a moderator', () => {
  test('sees what their department answers, and of nothing else that it is there', async () => {
    await using endpoint = await openEndpoint();
    const desks = await everyRole(endpoint);
    const own = await givenCase(endpoint, desks);
    const other = sending('feedback', {
      answer: { category: 'streets', text: 'Автобус' },
      locale: 'ru',
    });
    assert.equal((await endpoint.send(routes.submit, other)).status, 201);
    const inbox = await desks.moderator.send(staffRoutes.readInbox);
    assert.deepEqual(
      inbox.body.items.map((item: { id: string }) => item.id),
      [own.id],
    );
    for (const name of ['readStaffSubmission', 'reply', 'note', 'changeSubmission', 'askOpinion'] as const) {
      const answer = await desks.moderator.send(staffRoutes[name], request(name, other.params.id, endpoint));
      assert.equal(answer.code, 'not-found', name);
    }
    const topics = (await desks.moderator.send(staffRoutes.listStaffTopics)).body.topics;
    assert.deepEqual(
      topics.map(({ id }: { id: string }) => id),
      ['feedback'],
    );
    const people = (await desks.moderator.send(staffRoutes.listPeople)).body.people;
    assert.deepEqual(
      people.map(({ user }: { user: string }) => user),
      ['the-expert', 'the-moderator'],
    );
  });

  test('publishes topics of their department alone, and takes over none of others', async () => {
    await using endpoint = await openEndpoint();
    const { moderator } = await everyRole(endpoint);
    const { cleanup, feedback } = sampleTopics(endpoint.clock.now);
    const publish = async (topic: string, body: object) =>
      (await moderator.send(staffRoutes.publishTopic, { params: { topic }, body })).code;
    assert.equal(await publish('own', { ...cleanup, department: 'improvement' }), undefined);
    assert.equal(await publish('others', { ...cleanup, department: 'youth' }), 'forbidden');
    assert.equal(await publish('nobodys', { ...cleanup, department: undefined }), 'forbidden');
    assert.equal(await publish('cleanup', { ...cleanup, department: 'improvement' }), 'forbidden');
    assert.equal(await publish('own', { ...cleanup, department: 'youth' }), 'forbidden');
    assert.equal(await publish('feedback', feedback), 'forbidden');
  });
});

describe('an expert', () => {
  test('sees what they were asked about, without the resident and without what officials say', async () => {
    await using endpoint = await openEndpoint();
    const desks = await everyRole(endpoint);
    const asked = sending('initiative', sampleSubmissions.initiative);
    await endpoint.send(routes.submit, asked);
    const { id } = asked.params;
    await desks.official.send(staffRoutes.note, request('note', id, endpoint));
    const unasked = await desks.expert.send(staffRoutes.readStaffSubmission, { params: { id } });
    assert.equal(unasked.code, 'not-found');
    await desks.official.send(staffRoutes.askOpinion, request('askOpinion', id, endpoint));
    const { body } = await desks.expert.send(staffRoutes.readStaffSubmission, { params: { id } });
    assert.equal(body.answer.title, sampleSubmissions.initiative.answer.title);
    assert.deepEqual([body.contact, body.consent, body.notes, body.steps], [null, null, [], []]);
    const { initiators } = sampleSubmissions.initiative.answer;
    const names = 'people' in initiators ? initiators.people.map(({ name }) => name) : [];
    assert.ok(names.length > 0);
    for (const name of names) assert.ok(!JSON.stringify(body).includes(name), name);
    const queue = async (name: string) =>
      (await desks.expert.send(staffRoutes.readInbox, { query: { queue: name } })).body.items.length;
    assert.deepEqual([await queue('asked'), await queue('all')], [1, 1]);
    await desks.expert.send(staffRoutes.giveOpinion, request('giveOpinion', id, endpoint));
    assert.deepEqual([await queue('asked'), await queue('all')], [0, 1]);
  });

  test('changes their words until they are published, and the resident reads them only then', async () => {
    await using endpoint = await openEndpoint();
    const desks = await everyRole(endpoint);
    const sent = sending('feedback', sampleSubmissions.feedback);
    await endpoint.send(routes.submit, sent);
    const { id } = sent.params;
    const ask = { params: { id, user: 'the-expert' }, body: { question: 'Нужен ли фонарь?' } };
    await desks.official.send(staffRoutes.askOpinion, ask);
    const give = (text: string) =>
      desks.expert.send(staffRoutes.giveOpinion, { params: { id }, body: { text } });
    const show = (is_public: boolean) =>
      desks.official.send(staffRoutes.publishOpinion, {
        params: { id, user: 'the-expert' },
        body: { is_public },
      });
    const read = async () =>
      (await endpoint.send(routes.readSubmission, { params: { id }, token: sent.token })).body;

    assert.equal((await show(true)).code, 'conflict');
    await give('Нужен');
    await give('Нужен, и два');
    assert.deepEqual((await read()).public_opinions, []);
    await show(true);
    assert.equal((await give('Не нужен')).code, 'conflict');
    const { public_opinions, history } = await read();
    assert.deepEqual(
      public_opinions.map((one: { text: string; name: { ru: string } }) => [one.name.ru, one.text]),
      [['Коллега, Специалист', 'Нужен, и два']],
    );
    assert.equal(history.length, 1);
    await show(false);
    assert.deepEqual((await read()).public_opinions, []);
  });

  test('is one of the space: nobody else is asked', async () => {
    await using endpoint = await openEndpoint();
    const desks = await everyRole(endpoint);
    const { id } = await givenCase(endpoint, desks);
    for (const user of ['the-official', 'stranger', 'nobody']) {
      const answer = await desks.official.send(staffRoutes.askOpinion, {
        params: { id, user },
        body: { question: 'Что думаете?' },
      });
      assert.equal(answer.problem?.issues?.[0]?.code, 'not_a_choice', user);
    }
  });
});

test('an opinion that a colleague asks for does not stand in the way of a reply', async () => {
  await using endpoint = await openEndpoint();
  const desks = await everyRole(endpoint);
  const { id } = await givenCase(endpoint, desks);
  const { version } = (await desks.official.send(staffRoutes.readStaffSubmission, { params: { id } })).body;
  await desks.expert.send(staffRoutes.giveOpinion, request('giveOpinion', id, endpoint));
  const sent = request('reply', id, endpoint);
  const answer = await desks.official.send(staffRoutes.reply, {
    ...sent,
    body: { ...(sent.body as object), version },
  });
  assert.equal(answer.status, 201);
});
