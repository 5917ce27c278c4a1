import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeReceipt } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { check } from '../../packages/server/src/commands/check.ts';
import {
  type Endpoint,
  openEndpoint,
  type Sent,
  sending,
} from '../../packages/server/src/testing/endpoint.ts';
import { good, type RouteName } from '../../packages/server/src/testing/good-requests.ts';
import type { Schema } from '../fuzz/from-schema.ts';
import { type Operation, type Plan, plansOf } from '../fuzz/requests.ts';

const count = Number(process.env.VECHE_FUZZ_REQUESTS ?? 5000);
const seed = Number(process.env.VECHE_FUZZ_SEED ?? 20261123);

/** Milliseconds within which every answer comes. */
const patience = 10_000;
const connections = 8;

/** Bytes that the process may hold more in the last third than in the first, of what the collector cannot free. */
const growth = 48 * 1024 * 1024;

/** What does not come about: a session that is over, a stream of the desk, what only an expert does. */
const unlikely = ['signOut', 'followSpace', 'giveOpinion'];

/** Whoever knows these changes who is signed in: chance shall not. */
const secrets = ['password', 'code'];
const isGuarded = ({ needsLink, body }: Operation) =>
  needsLink || secrets.some((secret) => secret in (body?.properties ?? {}));

interface Answer {
  status: number;
  type: string;
  text: string;
}

/** The document that the server gives to everybody, as what can be asked. */
async function operationsOf(url: string) {
  const document = await (await fetch(`${url}/v1/openapi.json`)).json();
  const operations: Operation[] = [];
  for (const [path, methods] of Object.entries<Record<string, never>>(document.paths)) {
    for (const [method, one] of Object.entries<Record<string, never>>(methods)) {
      const {
        operationId: name,
        parameters = [],
        requestBody,
        responses,
        security,
      } = one as never as {
        operationId: string;
        parameters?: Operation['parameters'];
        requestBody?: { content: Record<string, { schema: Schema; examples?: Operation['examples'] }> };
        responses: Operation['responses'];
        security: object[];
      };
      const { schema: body, examples = {} } = requestBody?.content['application/json'] ?? {};
      const isStaff = security.some((one) => 'session' in one);
      const needsLink = security.some((one) => 'invitation' in one);
      operations.push({
        name,
        method: method.toUpperCase(),
        path,
        isStaff,
        needsLink,
        parameters,
        body,
        examples,
        responses,
      });
    }
  }
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'veche');
  return { operations, named: document.components.schemas as Record<string, Schema>, ajv, document };
}

/** What is stored, for requests that should find something. */
async function stock(endpoint: Endpoint, operations: Operation[]) {
  const goods = new Map<string, Sent>();
  for (const operation of operations.filter((one) => !isGuarded(one)))
    goods.set(operation.name, await good(operation.name as RouteName, endpoint));
  const receipts = [];
  for (let one = 0; one < 20; one += 1) {
    for (const [topic, input] of Object.entries(sampleSubmissions)) {
      const participant = `fuzz-${one}-${topic}`;
      const sent = sending(topic, 'participant' in input ? { ...input, participant } : input);
      receipts.push({ id: sent.params.id, token: sent.token });
      const body = JSON.stringify(sent.body);
      await endpoint.app.inject({
        method: 'PUT',
        url: `/v1/topics/${topic}/submissions/${sent.params.id}`,
        headers: { authorization: `Bearer ${sent.token}`, 'content-type': 'application/json' },
        payload: body,
      });
    }
  }
  const { cookie, csrf } = await endpoint.signIn();
  return { goods, receipts, topics: Object.keys(sampleSubmissions), cookie, csrf };
}
type Stock = Awaited<ReturnType<typeof stock>>;

/**
 * The request in the end: known ids, a receipt that fits, the session where the operation wants one; each fourth is one that
 * should succeed, and each fourth such a one with another body.
 */
function spell({ operation, params, headers, pick, ...planned }: Plan, known: Stock) {
  const { goods } = known;
  const sample = pick % 4 < 2 ? goods.get(operation.name) : undefined;
  const isGood = pick % 4 === 0 && sample !== undefined;
  const body = isGood && sample.body ? { json: sample.body } : planned.body;
  const query = isGood ? (sample.query ?? {}) : planned.query;
  const receipt = sample?.token
    ? { id: '', token: sample.token }
    : (known.receipts[pick % known.receipts.length] ?? makeReceipt());
  const value = (name: string) => {
    const given = sample?.params?.[name] ?? params[name];
    if (typeof given !== 'number') return String(given);
    if (name === 'topic') return known.topics[given % known.topics.length] ?? '';
    if (name === 'space') return 'ozersk';
    return name === 'id' && operation.name !== 'submit' ? receipt.id : randomUUID();
  };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(wellFormed(value(name))));
  const asked = Object.entries(query).map(([name, one]) => [name, wellFormed(String(one))]);
  const isSafe = operation.name !== 'signOut';
  const payload = body && (('raw' in body ? body.raw : JSON.stringify(body.json)) ?? '');
  const length = String(Buffer.byteLength(payload ?? ''));
  return {
    path: asked.length > 0 ? `${path}?${new URLSearchParams(asked)}` : path,
    payload,
    headers: {
      // Node would send the body of a HEAD without saying how long it is.
      ...(body ? { 'content-type': 'application/json', 'content-length': length } : {}),
      ...(operation.isStaff && isSafe
        ? { cookie: known.cookie, 'x-csrf-token': known.csrf }
        : { authorization: `Bearer ${receipt.token}` }),
      ...headers,
    },
  };
}

/** `encodeURIComponent` throws at half a pair; the halves go in bodies. */
const wellFormed = (text: string) => text.toWellFormed();

function ask(url: URL, agent: Agent, method: string, sent: ReturnType<typeof spell>): Promise<Answer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer | null>();
  const { hostname, port } = url;
  let one: ReturnType<typeof request>;
  try {
    one = request({
      hostname,
      port,
      agent,
      method,
      path: sent.path,
      headers: sent.headers,
      timeout: patience,
    });
  } catch {
    // What Node refuses to send is not sent.
    return Promise.resolve(null);
  }
  one.on('timeout', () => one.destroy(new Error('no answer in time')));
  one.on('error', (error: Error & { code?: string }) => {
    // A refusal of what was no request yet has a body, since nobody knows that it was to be a HEAD.
    if (method === 'HEAD' && error.code === 'HPE_CLOSED_CONNECTION') resolve(null);
    else reject(error);
  });
  one.on('response', (response) => {
    const type = String(response.headers['content-type'] ?? '');
    const status = response.statusCode ?? 0;
    if (type.startsWith('text/event-stream')) {
      response.destroy();
      return resolve({ status, type, text: '' });
    }
    const chunks: Buffer[] = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () => resolve({ status, type, text: Buffer.concat(chunks).toString() }));
    response.on('error', reject);
  });
  one.end(sent.payload);
  return promise;
}

test(`${count} requests from the document of the endpoint, valid, nearly valid and hostile: every answer is one that it promises`, async () => {
  console.log(`seed ${seed}; VECHE_FUZZ_SEED takes another, VECHE_FUZZ_REQUESTS more of them`);
  await using endpoint = await openEndpoint();
  const url = new URL(await endpoint.listen());
  const { operations, named, ajv, document } = await operationsOf(url.origin);
  const known = await stock(endpoint, operations);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const seen = new Map<string, number>();

  const isPromised = (plan: Plan, { status, type, text }: Answer): string | undefined => {
    if (status >= 500 && status !== 503) return 'a failure of ours';
    if (plan.method !== plan.operation.method || status === 204 || status === 304) return;
    const one = document.paths[plan.operation.path][plan.operation.method.toLowerCase()].responses[status];
    // A path that was spoiled leads to no operation; what the parser of HTTP refuses says so.
    const isNone = [400, 404, 413, 415].includes(status);
    const schema = Object.values<{ schema: Schema }>(one?.content ?? {})[0]?.schema;
    if (!schema && !isNone) return 'a status that is not in the document';
    if (type.startsWith('text/event-stream')) return;
    const wanted = schema && status < 400 ? schema : { $ref: 'veche#/components/schemas/problem' };
    const value: unknown = JSON.parse(text);
    const refer = (given: Schema): Schema =>
      JSON.parse(JSON.stringify(given).replaceAll('"#/components', '"veche#/components'));
    const validate = compiled(ajv, JSON.stringify(refer(wanted)));
    const isValid = validate(value);
    if (!isValid) return `not of its schema: ${JSON.stringify(validate.errors?.slice(0, 2))}`;
    const { code } = value as { code?: string };
    if (status >= 400 && one && !one.description.includes(code)) return `a code that is not named: ${code}`;
  };

  const held: number[] = [];
  const collect = openCollector();
  const chunk = Math.min(1000, Math.ceil(count / 6));
  const plans = fc.oneof(...operations.map((operation) => plansOf(operation, named)));
  for (let done = 0; done < count; done += chunk) {
    const queue = fc.sample(plans, { seed: seed + done, numRuns: Math.min(chunk, count - done) });
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let plan = queue.pop(); plan; plan = queue.pop()) {
          const sent = spell(plan, known);
          const { method } = plan;
          const told = () =>
            `${method} ${sent.path} ${JSON.stringify(sent.headers)} ${sent.payload?.slice(0, 2000)}`;
          const asking = Array.from({ length: plan.times }, () => ask(url, agent, method, sent));
          const answers = await Promise.all(asking).catch((error) => assert.fail(`${error}: ${told()}`));
          for (const answer of answers) {
            if (!answer) continue;
            const wrong = isPromised(plan, answer);
            assert.equal(
              wrong,
              undefined,
              `${wrong}: ${answer.status} ${answer.text.slice(0, 500)} to ${told()}`,
            );
            seen.set(
              `${plan.operation.name} ${answer.status}`,
              (seen.get(`${plan.operation.name} ${answer.status}`) ?? 0) + 1,
            );
          }
        }
      }),
    );
    held.push(collect());
    const failures = endpoint.logged.filter((line) => JSON.parse(line).level >= 50);
    assert.deepEqual(failures, []);
    endpoint.logged.length = 0;
  }
  agent.destroy();
  const missed = operations.filter((operation) => {
    const isReached = seen.has(`${operation.name} 200`) || seen.has(`${operation.name} 201`);
    return !isReached && !isGuarded(operation) && !unlikely.includes(operation.name);
  });
  assert.deepEqual(
    missed.map(({ name }) => name),
    [],
    'never succeeded',
  );
  const third = Math.ceil(held.length / 3);
  const [first, last] = [Math.max(...held.slice(0, third)), Math.min(...held.slice(-third))];
  console.log(`memory in use: ${held.map((bytes) => `${Math.round(bytes / 1e6)} MB`).join(', ')}`);
  assert.ok(last - first < growth, `${last - first} bytes more`);
  assert.deepEqual(await check(endpoint.context.store, () => {}), []);
});

const known = new Map<string, ValidateFunction>();

function compiled(ajv: Ajv2020, schema: string) {
  const validate = known.get(schema) ?? ajv.compile(JSON.parse(schema));
  known.set(schema, validate);
  return validate;
}

/** Frees what can be freed, and says how much is left. */
function openCollector(): () => number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
}
