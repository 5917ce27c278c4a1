import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { type CasesQuery, routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions } from '@veche/protocol/samples';
import { type Desk, type Endpoint, openEndpoint, opening, sending } from '../testing/endpoint.ts';

const space = { space: 'ozersk' };

interface Case {
  id: string;
  sent: ReturnType<typeof sending>;
}

/** A message of this category that says these words to everybody. */
async function publish(endpoint: Endpoint, desk: Desk, text: string, category = 'streets'): Promise<Case> {
  const answer = { category, text: `${text} Тайное слово.` };
  const sent = sending('feedback', { answer, may_publish: true, locale: 'ru' });
  await endpoint.send(routes.submit, sent);
  const params = { id: sent.params.id };
  const done = await desk.send(staffRoutes.publishSubmission, {
    params,
    body: { texts: { 'answer.text': text } },
  });
  assert.equal(done.status, 200, done.code);
  endpoint.pass(1000);
  return { id: sent.params.id, sent };
}

const answer = (desk: Desk, { id }: Case, text: string) =>
  desk.send(staffRoutes.reply, {
    params: { id, message: randomUUID() },
    body: { step: 'answer', text, is_public: true },
  });

const ids = (page: { cases: { id: string }[] }) => page.cases.map(({ id }) => id);

const lister =
  (endpoint: Endpoint) =>
  async (query: Record<string, string> = {}) =>
    (await endpoint.send(routes.listCases, { params: space, query })).body;

test('what is public is listed, the newest first, by pages; the rest is not there', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  const list = lister(endpoint);
  assert.deepEqual(await list(), { cases: [], next_cursor: null });
  await endpoint.send(routes.submit, sending('feedback', sampleSubmissions.feedback));
  const all: Case[] = [];
  for (const text of ['Раз', 'Два', 'Три', 'Четыре', 'Пять']) all.push(await publish(endpoint, desk, text));
  const wanted = all.map(({ id }) => id).reverse();
  assert.deepEqual(ids(await list()), wanted);
  const found: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { cases: { id: string }[]; next_cursor: string | null } = await list({ limit: '2', cursor });
    found.push(...ids(page));
    cursor = page.next_cursor;
  }
  assert.deepEqual(found, wanted);
  assert.deepEqual(ids(await list({ cursor: 'nonsense' })), wanted);
  assert.deepEqual(ids(await list({ ids: `${wanted[1]},${randomUUID()}` })), [wanted[1]]);
  const [, second] = all;
  await desk.send(staffRoutes.hideSubmission, { params: { id: second?.id ?? '' } });
  assert.deepEqual(ids(await list()), wanted.toSpliced(3, 1));
});

test('a list is narrowed by topic, category, department and status, and searched in any form of a word', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  const list = lister(endpoint);
  const lamp = await publish(endpoint, desk, 'Не горит фонарь у школы.');
  const water = await publish(endpoint, desk, 'Нет горячей воды.', 'homes');
  await answer(desk, water, 'Дадим к вечеру: ремонт насоса.');
  const narrowed: [CasesQuery, Case[]][] = [
    [{ topic: 'feedback' }, [water, lamp]],
    [{ topic: 'initiative' }, []],
    [{ category: 'homes' }, [water]],
    [{ department: 'transport' }, [lamp]],
    [{ status: 'answered' }, [water]],
    [{ category: 'homes', status: 'received' }, []],
    [{ q: 'ФОНАРИ' }, [lamp]],
    [{ q: 'школа фонарь' }, [lamp]],
    [{ q: 'насосы' }, [water]],
    [{ q: 'тайное' }, []],
    [{ q: '%' }, []],
  ];
  for (const [query, wanted] of narrowed) {
    const found = await list(query as Record<string, string>);
    assert.deepEqual(
      ids(found),
      wanted.map(({ id }) => id),
      JSON.stringify(query),
    );
  }
});

test('a case tells what everybody may read: texts, answers, status, by when, and nothing of the rest', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  const one = await publish(endpoint, desk, 'Не горит фонарь.');
  const read = async () => (await endpoint.send(routes.readCase, { params: { id: one.id } })).body;
  const first = await read();
  assert.deepEqual(first.texts, { text: 'Не горит фонарь.' });
  assert.equal(first.category.en, 'Roads, pavements, bus stops');
  assert.equal(first.department.en, 'Roads and Transport Office');
  assert.ok(first.due_at);
  assert.deepEqual([first.status, first.answer, first.messages], ['received', null, []]);
  await desk.send(staffRoutes.reply, {
    params: { id: one.id, message: randomUUID() },
    body: { step: 'ask', text: 'Вопрос к одному' },
  });
  endpoint.pass(1000);
  await answer(desk, one, 'Починили.');
  const second = await read();
  assert.deepEqual(
    second.messages.map(({ from, text, step }: Record<string, string>) => [from, text, step]),
    [['official', 'Починили.', 'answer']],
  );
  assert.equal(second.answer.excerpt, 'Починили.');
  assert.deepEqual(
    second.history.map((change: object) => Object.keys(change).sort().join()),
    Array(3).fill('at,by,status'),
  );
  assert.deepEqual([second.due_at, second.status], [null, 'answered']);
  assert.ok(second.changed_at > first.changed_at);
  assert.doesNotMatch(JSON.stringify(second), /Тайное|Вопрос к одному|token|contact|locale/);
});

test('an opinion that is published is read by everybody, one that is not by nobody', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  const { id } = await publish(endpoint, desk, 'Не горит фонарь.');
  const { hire } = await import('../testing/endpoint.ts');
  await hire(endpoint.context, 'expert', { role: 'expert' });
  const params = { id, user: 'expert' };
  await desk.send(staffRoutes.askOpinion, { params, body: { question: 'Нужен ли он?' } });
  const expert = await endpoint.signIn('expert');
  await expert.send(staffRoutes.giveOpinion, { params: { id }, body: { text: 'Нужен.' } });
  const read = async () => (await endpoint.send(routes.readCase, { params: { id } })).body.public_opinions;
  assert.deepEqual(await read(), []);
  await desk.send(staffRoutes.publishOpinion, { params, body: { is_public: true } });
  assert.deepEqual(
    (await read()).map(({ text }: { text: string }) => text),
    ['Нужен.'],
  );
});

test('the answered ones come by their newest answer, the others are left out', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  const list = lister(endpoint);
  const [one, other] = [await publish(endpoint, desk, 'Раз'), await publish(endpoint, desk, 'Два')];
  await publish(endpoint, desk, 'Три');
  await answer(desk, other, 'Второе');
  endpoint.pass(1000);
  await answer(desk, one, 'Первое');
  const answered = await list({ sort: 'answered' });
  assert.deepEqual(ids(answered), [one.id, other.id]);
  const { id: before, sent } = one;
  await endpoint.send(routes.permitPublishing, { ...opening(sent), body: { may_publish: false } });
  assert.deepEqual(ids(await list({ sort: 'answered' })), [other.id]);
  assert.equal((await endpoint.send(routes.readCase, { params: { id: before } })).code, 'not-found');
});

test('an ETag stays while nothing changes for everybody, whatever is said in private', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  const { id, sent } = await publish(endpoint, desk, 'Не горит фонарь.');
  const tags = async () => {
    const one = await endpoint.send(routes.readCase, { params: { id } });
    const all = await endpoint.send(routes.listCases, { params: space });
    return [String(one.headers.etag), String(all.headers.etag)];
  };
  const before = await tags();
  endpoint.pass(1000);
  const message = { params: { id, message: randomUUID() }, token: sent.token, body: { text: 'Ещё тайное' } };
  assert.equal((await endpoint.send(routes.say, message)).status, 201);
  await desk.send(staffRoutes.note, { params: { id, note: randomUUID() }, body: { text: 'Для своих' } });
  await desk.send(staffRoutes.changeSubmission, { params: { id }, body: { assignee: 'admin' } });
  await desk.send(staffRoutes.readOriginal, { params: { id } });
  assert.deepEqual(await tags(), before);
  const headers = { 'if-none-match': before[0] ?? '' };
  assert.equal((await endpoint.send(routes.readCase, { params: { id }, headers })).status, 304);
  await answer(desk, { id, sent }, 'Починили.');
  const after = await tags();
  assert.notEqual(after[0], before[0]);
  assert.notEqual(after[1], before[1]);
});

test('a reader who comes while it is being hidden gets all of it or nothing, and nothing afterwards', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  for (let round = 0; round < 10; round += 1) {
    const { id, sent } = await publish(endpoint, desk, 'Не горит фонарь.');
    const read = () => endpoint.send(routes.readCase, { params: { id } });
    const hiding = endpoint.send(routes.permitPublishing, {
      ...opening(sent),
      body: { may_publish: false },
    });
    const reads = await Promise.all([...Array.from({ length: 20 }, read), hiding]);
    for (const { status } of reads) assert.ok(status === 200 || status === 404, String(status));
    assert.equal((await read()).code, 'not-found');
    assert.deepEqual(await lister(endpoint)({ ids: id }), { cases: [], next_cursor: null });
  }
});
