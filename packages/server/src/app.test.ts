import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions } from '@veche/protocol/samples';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { sql } from 'kysely';
import { inTransaction } from './store/database.ts';
import { type Endpoint, openEndpoint, opening, type Sent, sending, someone } from './testing/endpoint.ts';

const all = Object.values({ ...routes, ...staffRoutes });

describe('the OpenAPI document', () => {
  const read = async () => {
    await using endpoint = await openEndpoint();
    const response = await endpoint.app.inject('/v1/openapi.json');
    assert.equal(response.headers['access-control-allow-origin'], '*');
    return response.json();
  };

  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(await read());
    assert.ok(valid, JSON.stringify(errors));
    assert.equal(validator.version, '3.1');
  });

  test('refers to nothing that it does not hold', async () => {
    const document = await read();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    assert.ok(references.length > 10);
    for (const [, name] of references) assert.ok(document.components.schemas[name ?? ''], name);
  });

  test('names every route, each status with what it carries', async () => {
    const { paths } = await read();
    for (const { path, method, codes } of all) {
      const { responses } = paths[path][method.toLowerCase()];
      assert.ok(responses['200'] ?? responses['201'], path);
      if ((codes as readonly string[]).includes('not-found')) assert.ok(responses['404'], path);
      assert.ok(responses['429'], path);
    }
  });

  test('has examples which are valid under it, and which the endpoint takes', async () => {
    await using endpoint = await openEndpoint();
    const document = (await endpoint.app.inject('/v1/openapi.json')).json();
    const { put } = document.paths[routes.submit.path];
    const { schema, examples } = put.requestBody.content['application/json'];
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile({ ...schema, components: document.components });
    assert.deepEqual(Object.keys(examples), Object.keys(sampleSubmissions));
    for (const [topic, { value }] of Object.entries<{ value: never }>(examples)) {
      assert.ok(validate(value), `${topic}: ${ajv.errorsText(validate.errors)}`);
      assert.equal((await endpoint.send(routes.submit, sending(topic, value))).status, 201);
    }
    assert.equal(validate({ answer: { choices: 5 }, locale: 'ru' }), false);
  });
});

describe('whatever is sent', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', '../..', '%00', '\u0000'),
  );
  const param = fc.oneof(text, fc.uuid(), fc.constantFrom('projects', 'feedback', 'ozersk'));
  const header = fc.string({ unit: fc.constantFrom(...'aZ09 -_=/,;:."') });

  for (const route of all) {
    test(`${route.method} ${route.path} answers as its table says, and never fails`, async () => {
      await using endpoint = await openEndpoint();
      const desk = await endpoint.signIn();
      const sent = fc.record<Sent>({
        params: fc.record({ space: param, topic: param, id: param, message: param }),
        query: fc.dictionary(fc.constantFrom('q', 'cursor', 'limit', 'queue', 'kind', 'state'), text),
        token: fc.option(fc.constantFrom(someone()), { nil: undefined }),
        headers: fc.dictionary(fc.constantFrom('origin', 'accept-language', 'if-none-match'), header),
        ...(route.method === 'GET' || route.method === 'DELETE'
          ? {}
          : {
              raw: fc.oneof(
                fc.json(),
                fc.string(),
                fc.json().map((json) => `{"answer":${json},"text":${json}}`),
              ),
            }),
      });
      // `send` holds each answer against the table; signing out would end the test's own session.
      const from = route === staffRoutes.signOut ? endpoint : desk;
      await fc.assert(
        fc.asyncProperty(sent, async (one) => void (await from.send(route, one))),
        { numRuns: 60 },
      );
    });
  }

  test('texts of any characters come back as they were, trimmed', async () => {
    await using endpoint = await openEndpoint();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (words) => {
        fc.pre(words.trim() !== '');
        const answer = { category: 'streets', text: words };
        const sent = sending('feedback', { answer, locale: 'ru' });
        assert.equal((await endpoint.send(routes.submit, sent)).status, 201);
        const { body } = await endpoint.send(routes.readSubmission, opening(sent));
        assert.equal(body.answer.text, words.trim());
      }),
      { numRuns: 40 },
    );
  });

  test('a path or method that is not there is a problem too', async () => {
    await using endpoint = await openEndpoint();
    for (const [method, url] of [
      ['GET', '/v1/nothing'],
      ['POST', '/v1/topics/projects'],
      ['GET', '/%zz'],
      ['GET', '/v1/topics/%ff'],
      ['DELETE', '/'],
      ['GET', '/desk/../secret.key'],
      ['GET', '/..%2fsecret.key'],
    ] as const) {
      const response = await endpoint.app.inject({ method, url });
      assert.ok(response.statusCode >= 400 && response.statusCode < 500, `${url} ${response.statusCode}`);
      assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
    }
  });
});

test('a log line has no contact, no token, no answer and no query', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  const body = { ...sampleSubmissions.cleanup, contact: { name: 'Имярек', email: 'secret@example.org' } };
  const sent = sending('cleanup', body);
  await endpoint.send(routes.submit, sent);
  await endpoint.send(routes.submit, { ...sent, raw: '{"answer": "secret' });
  await endpoint.send(routes.readSubmission, opening(sent));
  await desk.send(staffRoutes.readInbox, { query: { q: 'secret' } });
  await endpoint.send(staffRoutes.signIn, { body: { user: 'admin', password: 'secret' } });
  assert.ok(endpoint.logged.length >= 5);
  const log = endpoint.logged.join('');
  for (const secret of ['secret', 'Имярек', sent.token, desk.csrf, desk.cookie]) {
    assert.ok(!log.includes(secret), `the log has ${secret}`);
  }
});

/** Lets the database grow no more, as a full disk does, or write nothing, as a standby does. */
const letWrite = ({ context: { store }, isOnPostgres }: Endpoint, can: boolean) =>
  inTransaction(store, (db) => {
    const full = `pragma max_page_count = ${can ? 1_000_000 : 1}`;
    return sql
      .raw(isOnPostgres ? `set default_transaction_read_only = ${can ? 'off' : 'on'}` : full)
      .execute(db);
  });

test('a disk that refuses is told as unavailable, with a time to try again, and nothing of the cause', async () => {
  await using endpoint = await openEndpoint();
  const answer = { category: 'streets', text: 'яма '.repeat(1000) };
  await letWrite(endpoint, false);
  // A full file still has room in its last pages.
  let sent: Sent;
  let refused: Awaited<ReturnType<typeof endpoint.send>>;
  do {
    sent = sending('feedback', { answer, locale: 'ru' });
    refused = await endpoint.send(routes.submit, sent);
  } while (refused.status === 201);
  assert.equal(refused.code, 'unavailable');
  assert.equal(refused.headers['retry-after'], '5');
  assert.doesNotMatch(JSON.stringify(refused.body), /sqlite|readonly|read-only/i);
  if (endpoint.isOnPostgres) assert.equal((await endpoint.app.inject('/readyz')).statusCode, 503);
  assert.equal((await endpoint.app.inject('/healthz')).statusCode, 200);
  await letWrite(endpoint, true);
  assert.equal((await endpoint.send(routes.submit, sent)).status, 201);
  while ((await endpoint.app.inject('/readyz')).statusCode !== 200) await wait(100);
});

test('a server that cannot keep up says so at once, with a time to come back, and lives on', async () => {
  await using endpoint = await openEndpoint({ longestDelay: 20 });
  const asked = { params: { topic: 'projects' } };
  assert.equal((await endpoint.send(routes.readTopic, asked)).status, 200);
  const busy = setInterval(() => {
    const end = performance.now() + 60;
    while (performance.now() < end);
  }, 1);
  try {
    let refused = await endpoint.send(routes.readTopic, asked);
    while (refused.status === 200) {
      await wait(10);
      refused = await endpoint.send(routes.readTopic, {
        ...asked,
        headers: { origin: 'http://localhost:1' },
      });
    }
    assert.equal(refused.headers['access-control-allow-origin'], 'http://localhost:1');
    assert.equal(refused.code, 'unavailable');
    assert.ok(Number(refused.headers['retry-after']) > 0);
    assert.equal((await endpoint.app.inject('/healthz')).statusCode, 200);
  } finally {
    clearInterval(busy);
  }
  while ((await endpoint.send(routes.readTopic, asked)).status !== 200) await wait(50);
});
