import assert from 'node:assert/strict';
import { createSecretKey, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { hash } from '@node-rs/argon2';
import {
  commonCodes,
  type Problem,
  type ProblemCode,
  problem,
  type Route,
  type SpaceSettings,
  type SubmissionInput,
  type TopicDraft,
} from '@veche/protocol';
import { type PersonInput, staffRoutes } from '@veche/protocol/desk';
import { sampleSpace, sampleTopics } from '@veche/protocol/samples';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { createApp } from '../app.ts';
import { type Context, keepInStep, makeContext } from '../context.ts';
import { openLog } from '../log.ts';
import { Post } from '../mail/post.ts';
import { randomSecret } from '../secrets.ts';
import { inTransaction, openStore } from '../store/database.ts';
import { columnsOf, findStaff, insertStaff } from '../store/staff.ts';
import { enter } from '../verbs/enter.ts';
import { administrator, makeAdministrator, seed } from '../verbs/seed.ts';
import { migratedDatabase } from './fresh-database.ts';

export const password = 'a long password for tests';

/** What a test sends to a route. `raw` goes instead of `body`, as it is. */
export interface Sent {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  raw?: string | Buffer;
  token?: string;
  headers?: Record<string, string>;
  /** Address of the sender. */
  from?: string;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the schema has checked.
  body: any;
  headers: Record<string, unknown>;
  code: ProblemCode | undefined;
  problem: Problem | undefined;
}

export interface Desk {
  csrf: string;
  cookie: string;
  send(route: Route, sent?: Sent): Promise<Answer>;
}

/** The whole endpoint on a database of its own, in this process, with a clock that the test moves. */
export class Endpoint {
  readonly folder: string;
  readonly context: Context;
  readonly app: FastifyInstance;
  /** Every line that was logged. */
  readonly logged: string[];
  readonly clock: { now: Date };

  readonly #dropDatabase: () => Promise<void>;

  constructor(
    given: Pick<Endpoint, 'folder' | 'context' | 'app' | 'logged' | 'clock'>,
    dropDatabase: () => Promise<void>,
  ) {
    this.#dropDatabase = dropDatabase;
    this.folder = given.folder;
    this.context = given.context;
    this.app = given.app;
    this.logged = given.logged;
    this.clock = given.clock;
  }

  /** Sends a request and holds the answer against what the table of routes says of it. */
  async send(route: Route, sent: Sent = {}): Promise<Answer> {
    const path = route.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(sent.params?.[name] ?? ''));
    const query = sent.query ? `?${new URLSearchParams(sent.query)}` : '';
    const hasBody = sent.body !== undefined || sent.raw !== undefined;
    const response = await this.app.inject({
      method: route.method,
      url: path + query,
      remoteAddress: sent.from ?? '127.0.0.1',
      headers: {
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...(sent.token ? { authorization: `Bearer ${sent.token}` } : {}),
        ...sent.headers,
      },
      payload: sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body)),
      payloadAsStream: true,
    });
    const status = response.statusCode;
    // A stream has no end: that it begins is what can be told of it here.
    if (route.isStream && status === 200) {
      response.stream().destroy();
      return { status, body: undefined, headers: response.headers, code: undefined, problem: undefined };
    }
    const text = Buffer.concat(await response.stream().toArray()).toString();
    const body = text === '' ? undefined : JSON.parse(text);
    const isGood = status < 400;
    if (isGood && status !== 304) z.parse(route.responses[status] as z.ZodMiniType, body);
    const found = isGood ? undefined : checkedProblem(route, status, response.headers, body);
    return { status, body, headers: response.headers, code: found?.code, problem: found };
  }

  get isOnPostgres(): boolean {
    return process.env.VECHE_TEST_POSTGRES !== undefined;
  }

  /** Listens on a port of its own, and returns the address. */
  listen(): Promise<string> {
    return this.app.listen({ host: '127.0.0.1', port: 0 });
  }

  /** Signs in at the desk, as the administrator unless named. */
  async signIn(user = 'admin', secret?: string): Promise<Desk> {
    return secret === undefined ? this.#seat(user) : this.#knock(user, secret);
  }

  async #knock(user: string, secret: string): Promise<Desk> {
    const answer = await this.send(staffRoutes.signIn, { body: { user, password: secret } });
    assert.equal(answer.status, 200, answer.code);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return this.#desk(cookie, answer.body.csrf_token);
  }

  /** As if they had given their password: to check it takes as long as a dozen requests. */
  async #seat(user: string): Promise<Desk> {
    const staff = await findStaff(this.context.db, user);
    assert.ok(staff, user);
    const { token, session } = await this.context.writer.write(staff.space_id, (unit) =>
      enter(this.context, unit, staff, ''),
    );
    return this.#desk(`veche_session=${token}`, session.csrf_token);
  }

  #desk(cookie: string, csrf: string): Desk {
    const send = (route: Route, sent: Sent = {}) =>
      this.send(route, { ...sent, headers: { cookie, 'x-csrf-token': csrf, ...sent.headers } });
    return { csrf, cookie, send };
  }

  pass(ms: number): void {
    this.clock.now = new Date(this.clock.now.getTime() + ms);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.app.close();
    await this.context.store.destroy();
    await this.#dropDatabase();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A refusal is a problem with a code that its route names; a failure of our own never is what a test wants. */
function checkedProblem(route: Route, status: number, headers: object, body: unknown): Problem {
  assert.match(String((headers as Record<string, unknown>)['content-type']), /^application\/problem\+json/);
  const found = z.parse(problem, body);
  assert.equal(found.status, status);
  assert.notEqual(found.code, 'internal');
  assert.ok(
    [...route.codes, ...commonCodes].includes(found.code),
    `${route.path} does not name ${found.code}`,
  );
  return found;
}

export interface EndpointOptions {
  rateLimit?: number;
  longestDelay?: number;
  proxies?: number;
  leastFree?: number;
  publicUrl?: string;
  /** Instead of the demo's; null for an installation without any, and without staff. */
  space?: SpaceSettings | null;
  /** Topics by id, instead of the demo's. */
  topics?: Record<string, TopicDraft>;
  /** The SMTP server that mails are given to; none unless set. */
  smtp?: string;
  /** Where replies to mails come to; nowhere unless set. */
  replyDomain?: string;
  /** Instead of the password of tests; null lets the endpoint make one. */
  adminPassword?: string | null;
}

/** What mails come from. */
export const mailFrom = 'veche@town.example';

export async function openEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  const folder = await mkdtemp(join(tmpdir(), 'veche-api-'));
  const clock = { now: new Date('2026-11-23T09:00:00Z') };
  const logged: string[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const { location, drop } = await migratedDatabase(folder);
  const context = makeContext({
    store: await openStore(location),
    secret: createSecretKey(Buffer.alloc(32, 7)),
    publicUrl: options.publicUrl ?? 'http://localhost:4280',
    log: openLog('debug', sink),
    post: options.smtp ? new Post({ url: options.smtp, from: mailFrom }) : undefined,
    replyDomain: options.replyDomain,
    now: () => clock.now,
  });
  await keepInStep(context);
  const { space = sampleSpace } = options;
  if (space) await settle(context, space, options, logged);
  const app = await createApp(context, {
    rateLimit: options.rateLimit ?? 1_000_000,
    proxies: options.proxies,
    // A machine that is busy with other tests is not what most of them are about.
    longestDelay: options.longestDelay ?? Number.POSITIVE_INFINITY,
    leastFree: options.leastFree,
    folders: { script: join(folder, 'script'), desk: join(folder, 'desk') },
  });
  return new Endpoint({ folder, context, app, logged, clock }, drop);
}

/** A space with its topics and its administrator. */
async function settle(
  context: Context,
  space: SpaceSettings,
  { topics, adminPassword }: EndpointOptions,
  logged: string[],
): Promise<void> {
  await seed(context, space, topics ?? sampleTopics(context.now()));
  if (adminPassword === undefined) await hire(context, 'admin', { ...administrator, space: space.id });
  else logged.push((await makeAdministrator(context, space.id, adminPassword ?? undefined)) ?? '');
}

const colleague: PersonInput = {
  name: { ru: 'Коллега', en: 'Colleague' },
  position: { ru: 'Специалист', en: 'Officer' },
  department: null,
  role: 'official',
  email: null,
};

/** Gives somebody a place at a desk, with the password of tests: as an official of the demo's space unless said. */
export async function hire(
  { store }: Pick<Context, 'store'>,
  user: string,
  { space = sampleSpace.id, ...more }: Partial<PersonInput> & { space?: string } = {},
): Promise<void> {
  passwordHash ??= await hash(password);
  const person = { ...colleague, ...more };
  const columns = { user, space_id: space, ...columnsOf(person), password_hash: passwordHash };
  await inTransaction(store, (db) => insertStaff(db, { ...columns, must_change_password: 0 }));
}

/** Made once: it takes as long as a dozen requests. */
let passwordHash: string | undefined;

/** A receipt and an answer to the topic of that id, ready to send. */
export function sending(topic: string, body: SubmissionInput) {
  return { params: { topic, id: randomUUID() as string }, token: randomSecret(), body };
}

/** A random participant. */
export const someone = () => randomSecret();

/** A submission as its receipt opens it. */
export const opening = ({ params, token }: { params: { id: string }; token: string }) => ({
  params: { id: params.id },
  token,
});
