import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeReceipt, makeSecret } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { createApp } from '../app.ts';
import { type Endpoint, hire, openEndpoint } from '../testing/endpoint.ts';
import { readForm } from './read-form.ts';

let endpoint: Endpoint;
let app: FastifyInstance;

before(async () => {
  endpoint = await openEndpoint();
  const folders = { script: import.meta.dirname, desk: import.meta.dirname };
  app = await createApp(endpoint.context, { rateLimit: 1_000_000, folders });
});
after(async () => {
  await app.close();
  await endpoint[Symbol.asyncDispose]();
});

const encode = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const post = (url: string, fields: Record<string, string>, headers: InjectOptions['headers'] = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: encode(fields),
  });
const keys = () => ({ ...makeReceipt(), participant: makeSecret(), locale: 'ru' });

describe('the plain form', () => {
  test('is kept by nobody, and lets nothing in from elsewhere', async () => {
    const { statusCode, headers } = await app.inject('/f/feedback');
    assert.equal(statusCode, 200);
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    assert.equal(headers['set-cookie'], undefined);
  });

  test('says of a text in another language than the page in which it is', async () => {
    const { body: own } = await app.inject('/f/projects?lang=en');
    assert.doesNotMatch(own, /<bdi/);
    const { body } = await app.inject('/f/projects?lang=kk');
    assert.match(body, /<html lang="kk"/);
    assert.match(body, /<h1 dir="auto"><bdi lang="ru">/);
  });

  test('gives each page keys of its own', async () => {
    const idIn = (body: string) => /name="id" value="([\w-]+)"/.exec(body)?.[1];
    const [one, other] = [await app.inject('/f/feedback'), await app.inject('/f/feedback')];
    assert.ok(idIn(one.body));
    assert.notEqual(idIn(one.body), idIn(other.body));
  });

  test('escapes whatever was typed, wherever it is shown', async () => {
    const hostile = `"'></textarea><script>alert(1)</script>&\${x}`;
    const fields = [
      'answer.text',
      'answer.place',
      'answer.category',
      'contact.name',
      'contact.email',
      'consent.id',
    ];
    const typed = Object.fromEntries(fields.map((name) => [name, hostile]));
    const { statusCode, body } = await post('/f/feedback', { ...keys(), ...typed });
    assert.equal(statusCode, 422);
    assert.doesNotMatch(body, /<script|<\/textarea><s/);
    assert.match(body, /&#60;script|&lt;script/);
  });

  test('escapes what is stored, in the receipt', async () => {
    const own = keys();
    const answer = { 'answer.category': 'streets', 'answer.text': 'x' };
    const sent = await post('/f/feedback', { ...own, ...answer });
    assert.equal(sent.statusCode, 201, sent.body);
    const act = { token: own.token, act: 'say', text: '<img src=x onerror=alert(1)>' };
    const { body } = await post(`/f/receipt/${own.id}`, act);
    assert.doesNotMatch(body, /<img/);
  });

  test('asks whether it may be published, and lets that be taken back in the receipt', async () => {
    assert.match((await app.inject('/f/feedback')).body, /name="may_publish" value="true"(?! checked)/);
    assert.doesNotMatch((await app.inject('/f/cleanup')).body, /may_publish/);
    const own = keys();
    const answer = { 'answer.category': 'streets', 'answer.text': 'x', may_publish: 'true' };
    assert.match((await post('/f/feedback', { ...own, ...answer })).body, /Вы разрешили публикацию/);
    const act = (name: string) => post(`/f/receipt/${own.id}`, { token: own.token, act: name });
    assert.match((await act('forbid')).body, /Только вы и сотрудники/);
    assert.match((await act('permit')).body, /Вы разрешили публикацию/);
  });

  test('is stored once however often it is sent', async () => {
    const fields = { ...keys(), 'answer.category': 'streets', 'answer.text': 'Яма' };
    const sent = await Promise.all(Array.from({ length: 10 }, () => post('/f/feedback', fields)));
    assert.deepEqual(sent.map(({ statusCode }) => statusCode).sort(), [...Array(9).fill(200), 201]);
  });

  test('is taken from no other site', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const { statusCode, body } = await post('/f/feedback', keys(), headers);
    assert.equal(statusCode, 403);
    assert.match(body, /<p class="alert"/);
    assert.equal(
      (await app.inject({ url: '/f/feedback', headers: { 'sec-fetch-site': 'cross-site' } })).statusCode,
      200,
    );
  });

  const unreadable: Record<string, Record<string, string>> = {
    'no keys': {},
    'half a key': { id: 'x', token: 'y', participant: 'z' },
    'a name that is no path': { ...keys(), 'answer.__proto__.isAdmin': 'yes' },
    'a constructor': { ...keys(), 'answer.constructor.x': 'yes' },
    'a list without end': { ...keys(), 'answer.costs.99999999.item': 'x' },
    'a value that is a list as well': { ...keys(), 'answer.text': 'x', 'answer.text.0': 'y' },
  };
  for (const [name, fields] of Object.entries(unreadable)) {
    test(`says in a sentence that it cannot read ${name}`, async () => {
      const { statusCode, headers, body } = await post('/f/feedback', fields);
      assert.equal(statusCode, 400);
      assert.match(String(headers['content-type']), /html/);
      assert.match(body, /Не получилось отправить/);
      assert.equal(({} as { isAdmin?: string }).isAdmin, undefined);
    });
  }

  test('tells by a page that a topic is not there, and that a form is too large', async () => {
    assert.equal((await app.inject('/f/nothing')).statusCode, 404);
    assert.equal(
      (await post('/f/feedback', { ...keys(), 'answer.text': 'я'.repeat(200_000) })).statusCode,
      413,
    );
  });

  test('takes no JSON, and the API takes no form', async () => {
    const json = { method: 'POST', url: '/f/feedback', payload: { id: 'x' } } as const;
    assert.ok((await app.inject(json)).statusCode >= 400);
    const { id } = keys();
    const form = {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Bearer ${makeSecret()}`,
    };
    const url = `/v1/topics/feedback/submissions/${id}`;
    const { statusCode } = await app.inject({ method: 'PUT', url, headers: form, payload: 'a=b' });
    assert.equal(statusCode, 415);
  });
});

describe('a receipt without a script', () => {
  test('is opened by its key alone', async () => {
    const own = keys();
    await post('/f/feedback', { ...own, 'answer.category': 'streets', 'answer.text': 'Яма' });
    for (const token of ['', 'x', makeSecret()]) {
      const { statusCode, body } = await post(`/f/receipt/${own.id}`, { token, act: 'open' });
      assert.ok([401, 404].includes(statusCode));
      assert.doesNotMatch(body, /Яма/);
    }
    const opened = await post(`/f/receipt/${own.id}`, {
      token: `http://x/r/${own.id}#${own.token}`,
      act: 'open',
    });
    assert.equal(opened.statusCode, 200);
  });

  test('shows what an expert thinks once it is published', async () => {
    const own = keys();
    await post('/f/feedback', { ...own, 'answer.category': 'streets', 'answer.text': 'Яма' });
    await hire(endpoint.context, 'expert', { role: 'expert', name: { ru: 'Ольга Ким' } });
    const [desk, expert] = [await endpoint.signIn(), await endpoint.signIn('expert')];
    const params = { id: own.id, user: 'expert' };
    await desk.send(staffRoutes.askOpinion, { params, body: { question: 'Опасно?' } });
    await expert.send(staffRoutes.giveOpinion, { params, body: { text: 'Опасно <b>очень</b>' } });
    const read = async () => (await post(`/f/receipt/${own.id}`, { token: own.token, act: 'open' })).body;
    assert.doesNotMatch(await read(), /Опасно|Ольга/);
    await desk.send(staffRoutes.publishOpinion, { params, body: { is_public: true } });
    assert.match(await read(), /Мнения экспертов.*Ольга Ким, Специалист.*Опасно &#60;b&#62;очень/s);
  });

  test('keeps a message that was not taken', async () => {
    const own = keys();
    await post('/f/feedback', { ...own, 'answer.category': 'streets', 'answer.text': 'Яма' });
    const text = 'я'.repeat(5001);
    const { statusCode, body } = await post(`/f/receipt/${own.id}`, { token: own.token, act: 'say', text });
    assert.equal(statusCode, 422);
    assert.ok(body.includes(text));
  });
});

test('a form is read into values, without what was left empty', () => {
  const read = readForm({
    'answer.text': ' Яма ',
    'answer.place': '  ',
    'answer.choices': ['a', 'b'],
    'answer.age': '17',
    'answer.budget': 'много',
    'answer.costs.0.item': '',
    'answer.costs.2.item': 'Лавка',
    'answer.guardian.has_agreed': 'true',
  });
  assert.deepEqual(read, {
    answer: {
      text: 'Яма',
      choices: ['a', 'b'],
      age: 17,
      budget: 'много',
      costs: [{ item: 'Лавка' }],
      guardian: { has_agreed: true },
    },
  });
});
