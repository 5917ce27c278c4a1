import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSpace, sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { type Endpoint, hire, openEndpoint, opening, sending, someone } from '../testing/endpoint.ts';
import { seed } from '../verbs/seed.ts';

const { readInbox, reply, changeSubmission, readStaffSubmission } = staffRoutes;

const note = (text: string, category = 'streets') =>
  sending('feedback', { answer: { category, text }, locale: 'ru' });

async function write(endpoint: Endpoint, ...texts: string[]) {
  const sent = texts.map((text) => note(text));
  for (const one of sent) await endpoint.send(routes.submit, one);
  return sent;
}

const excerpts = ({ body }: { body: { items: { excerpt: string }[] } }) =>
  body.items.map(({ excerpt }) => excerpt);

/** An official of another space on the same server. */
async function neighbour(endpoint: Endpoint) {
  await seed(endpoint.context, { ...sampleSpace, id: 'elsewhere' }, {});
  await hire(endpoint.context, 'neighbour', { space: 'elsewhere' });
  return endpoint.signIn('neighbour');
}

describe('the inbox', () => {
  test('pages by cursor are whole and without doubles, also while more comes in', async () => {
    await using endpoint = await openEndpoint();
    await write(endpoint, ...Array.from({ length: 25 }, (_, index) => `Сообщение ${index}`));
    const desk = await endpoint.signIn();
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 10; pages += 1) {
      const page = await desk.send(readInbox, { query: { limit: '10', ...(cursor ? { cursor } : {}) } });
      seen.push(...excerpts(page));
      await write(endpoint, `Позже ${pages}`);
      cursor = page.body.next_cursor ?? undefined;
      if (!cursor) break;
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 25 }, (_, index) => `Сообщение ${24 - index}`),
    );
  });

  test('a page that is just full is the last one', async () => {
    await using endpoint = await openEndpoint();
    await write(endpoint, 'Раз', 'Два');
    const desk = await endpoint.signIn();
    assert.equal((await desk.send(readInbox, { query: { limit: '2' } })).body.next_cursor, null);
  });

  test('search finds Cyrillic in any case, all words, in messages too, and takes signs as they are', async () => {
    await using endpoint = await openEndpoint();
    const [pit] = await write(endpoint, 'ЯМА на Озёрной', 'Фонарь_ 100% погас', 'яма у школы');
    assert.ok(pit);
    const desk = await endpoint.signIn();
    const find = async (q: string) => excerpts(await desk.send(readInbox, { query: { q } }));
    assert.deepEqual(await find('яма'), ['яма у школы', 'ЯМА на Озёрной']);
    assert.deepEqual(await find('ОЗЁРНОЙ яма'), ['ЯМА на Озёрной']);
    assert.deepEqual(await find('%'), ['Фонарь_ 100% погас']);
    assert.deepEqual(await find('_'), ['Фонарь_ 100% погас']);
    assert.deepEqual(await find("' or 1=1 --"), []);
    const message = crypto.randomUUID();
    await desk.send(reply, {
      params: { id: pit.params.id, message },
      body: { step: 'answer', text: 'Засыплем щебнем' },
    });
    assert.deepEqual(await find('щебнем'), ['ЯМА на Озёрной']);
  });

  test('search finds other forms of Russian and English words, and no word within another', async () => {
    await using endpoint = await openEndpoint();
    await write(
      endpoint,
      'Ямы на дороге',
      'Прямо у фонарей',
      'The lights on Озёрная street',
      'Мусор у озерной',
    );
    const desk = await endpoint.signIn();
    const find = async (q: string) => excerpts(await desk.send(readInbox, { query: { q } }));
    assert.deepEqual(await find('яма'), ['Ямы на дороге']);
    assert.deepEqual(await find('дорог'), ['Ямы на дороге']);
    assert.deepEqual(await find('дорогах'), ['Ямы на дороге']);
    assert.deepEqual(await find('фонарь'), ['Прямо у фонарей']);
    assert.deepEqual(await find('light streets'), ['The lights on Озёрная street']);
    assert.deepEqual(await find('озёрная'), ['Мусор у озерной', 'The lights on Озёрная street']);
  });

  test('the queues follow a submission on its way', async () => {
    await using endpoint = await openEndpoint();
    const [sent] = await write(endpoint, 'Яма');
    assert.ok(sent);
    const desk = await endpoint.signIn();
    const { id } = sent.params;
    const queues = async () => {
      const found = [];
      for (const queue of ['new', 'mine', 'waiting', 'answered', 'all']) {
        const { body } = await desk.send(readInbox, { query: { queue } });
        if (body.items.length > 0) found.push(queue);
      }
      return found.join(' ');
    };
    assert.equal(await queues(), 'new waiting all');
    await desk.send(changeSubmission, { params: { id }, body: { assignee: 'admin', step: 'take' } });
    assert.equal(await queues(), 'mine waiting all');
    const answer = {
      params: { id, message: crypto.randomUUID() },
      body: { step: 'answer', text: 'Засыпали' },
    };
    await desk.send(reply, answer);
    assert.equal(await queues(), 'mine answered all');
    const back = {
      params: { id, message: crypto.randomUUID() },
      token: sent.token,
      body: { text: 'Не всю' },
    };
    await endpoint.send(routes.say, back);
    assert.equal(await queues(), 'mine waiting all');
    await desk.send(reply, { ...answer, params: { id, message: crypto.randomUUID() } });
    await desk.send(changeSubmission, { params: { id }, body: { step: 'close' } });
    assert.equal(await queues(), 'all');
  });

  test('filters by topic, kind and status', async () => {
    await using endpoint = await openEndpoint();
    for (const [topic, input] of Object.entries(sampleSubmissions)) {
      await endpoint.send(routes.submit, sending(topic, input));
    }
    const desk = await endpoint.signIn();
    const topics = async (query: Record<string, string>) =>
      (await desk.send(readInbox, { query })).body.items.map((item: { topic: string }) => item.topic);
    assert.deepEqual(await topics({ kind: 'poll' }), ['themes', 'projects']);
    assert.deepEqual(await topics({ topic: 'cleanup' }), ['cleanup']);
    assert.deepEqual(await topics({ status: 'answered' }), []);
    assert.deepEqual(await topics({ kind: 'poll', topic: 'cleanup' }), []);
  });
});

describe('one submission', () => {
  test('has the contact and the consent; a vote stays secret', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const open = async (topic: keyof typeof sampleSubmissions) => {
      const sent = sending(topic, sampleSubmissions[topic]);
      await endpoint.send(routes.submit, sent);
      return (await desk.send(readStaffSubmission, { params: { id: sent.params.id } })).body;
    };
    const volunteer = await open('cleanup');
    assert.deepEqual(volunteer.contact, sampleSubmissions.cleanup.contact);
    assert.deepEqual(volunteer.consent, { id: 'personal-data-1', accepted_at: '2026-11-23T09:00:00.000Z' });
    const vote = await open('projects');
    assert.equal(vote.answer, null);
    assert.doesNotMatch(JSON.stringify(vote), /yards|shore/);
    assert.equal((await open('feedback')).department, 'improvement');
  });

  test('of another space is not there: not in the inbox, not by its id, and no topic is taken over', async () => {
    await using endpoint = await openEndpoint();
    const [sent] = await write(endpoint, 'Яма');
    assert.ok(sent);
    const desk = await neighbour(endpoint);
    const params = { id: sent.params.id };
    assert.deepEqual((await desk.send(readInbox)).body.items, []);
    assert.deepEqual((await desk.send(staffRoutes.listStaffTopics)).body.topics, []);
    assert.equal((await desk.send(readStaffSubmission, { params })).code, 'not-found');
    const message = crypto.randomUUID();
    const answer = { params: { ...params, message }, body: { step: 'answer', text: 'Чужой' } };
    assert.equal((await desk.send(reply, answer)).code, 'not-found');
    assert.equal((await desk.send(changeSubmission, { params, body: { step: 'close' } })).code, 'not-found');
    const { feedback } = sampleTopics(endpoint.clock.now);
    const topic = { params: { topic: 'feedback' }, body: { ...feedback, space: 'elsewhere' } };
    assert.equal((await desk.send(staffRoutes.readStaffTopic, topic)).code, 'not-found');
    assert.equal((await desk.send(staffRoutes.publishTopic, topic)).code, 'conflict');
    const own = { params: { topic: 'own' }, body: feedback };
    assert.equal((await desk.send(staffRoutes.publishTopic, own)).problem?.issues?.[0]?.path[0], 'space');
    assert.equal((await endpoint.send(routes.readSubmission, opening(sent))).body.status, 'received');
  });

  test('is given only to who sits in the same space', async () => {
    await using endpoint = await openEndpoint();
    const [sent] = await write(endpoint, 'Яма');
    await neighbour(endpoint);
    const desk = await endpoint.signIn();
    for (const assignee of ['neighbour', 'nobody']) {
      const change = { params: { id: sent?.params.id ?? '' }, body: { assignee } };
      assert.equal((await desk.send(changeSubmission, change)).problem?.issues?.[0]?.code, 'not_a_choice');
    }
  });
});

test('a wrong token opens nothing', async () => {
  await using endpoint = await openEndpoint();
  const [sent] = await write(endpoint, 'Яма');
  assert.ok(sent);
  const stranger = { ...opening(sent), token: someone() };
  assert.equal((await endpoint.send(routes.readSubmission, stranger)).code, 'not-found');
  assert.equal((await endpoint.send(routes.withdraw, stranger)).code, 'not-found');
});
