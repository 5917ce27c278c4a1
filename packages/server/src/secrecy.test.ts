import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions } from '@veche/protocol/samples';
import { sql } from 'kysely';
import { backup } from './commands/backup.ts';
import { inTransaction } from './store/database.ts';
import {
  type Desk,
  type Endpoint,
  openEndpoint,
  opening,
  password,
  sending,
  someone,
} from './testing/endpoint.ts';
import { Mailbox } from './testing/mailbox.ts';

/** Words that stand nowhere else, by what they are. */
const texts = {
  answer: 'plantedanswertext',
  residentMessage: 'plantedresidentmessage',
  officialMessage: 'plantedofficialmessage',
  name: 'Planted Resident Name',
  email: 'planted@resident.example',
  phone: '+7 900 555-01-99',
};

interface Planted {
  /** What nobody may find anywhere, the database included. */
  secrets: Record<string, string>;
  desk: Desk;
  sent: ReturnType<typeof sending>;
}

/** Residents and officials go through everything, and leave something wherever something can be left. */
async function plant(endpoint: Endpoint): Promise<Planted> {
  const participant = someone();
  const sent = sending('feedback', {
    ...sampleSubmissions.feedback,
    answer: { category: 'homes', text: texts.answer },
    contact: { name: texts.name, email: texts.email, phone: texts.phone },
    consent: sampleSubmissions.initiative.consent,
  });
  assert.equal((await endpoint.send(routes.submit, sent)).status, 201);
  const vote = sending('projects', { ...sampleSubmissions.projects, participant });
  assert.equal((await endpoint.send(routes.submit, vote)).status, 201);
  const said = { ...opening(sent), params: { ...opening(sent).params, message: randomUUID() } };
  await endpoint.send(routes.say, { ...said, body: { text: texts.residentMessage } });

  const wrong = 'a wrong password that was typed';
  await endpoint.send(staffRoutes.signIn, { body: { user: 'admin', password: wrong } });
  const desk = await endpoint.signIn();
  const params = { id: sent.params.id, message: randomUUID() };
  await desk.send(staffRoutes.reply, { params, body: { step: 'answer', text: texts.officialMessage } });
  await desk.send(staffRoutes.readInbox, { query: { q: texts.answer } });
  const chosen = 'a password of their own';
  const changed = { body: { password, new_password: chosen } };
  assert.equal((await desk.send(staffRoutes.changePassword, changed)).status, 200);

  const session = desk.cookie.split('=')[1] ?? '';
  const secrets = {
    token: sent.token,
    voter: vote.token,
    participant,
    wrong,
    password,
    chosen,
    session,
    csrf: desk.csrf,
  };
  return { secrets, desk, sent };
}

/** The same again in every place of a request that is refused. */
async function sendEverywhere(url: string, planted: string[]): Promise<void> {
  const id = randomUUID();
  for (const one of planted) {
    const encoded = encodeURIComponent(one);
    const headers = Object.fromEntries(
      [
        'authorization',
        'cookie',
        'x-csrf-token',
        'user-agent',
        'referer',
        'origin',
        'x-forwarded-for',
        'x-request-id',
        'last-event-id',
      ].map((name) => [name, `Bearer ${one}`]),
    );
    const json = { ...headers, 'content-type': 'application/json' };
    const put = (path: string, body: string, more = json) =>
      fetch(url + path, { method: 'PUT', headers: more, body });
    const answers = await Promise.all([
      put(
        `/v1/topics/feedback/submissions/${id}?q=${encoded}`,
        JSON.stringify({ answer: { category: one, text: one }, participant: one, locale: one }),
      ),
      put(`/v1/topics/feedback/submissions/${id}`, `{"answer": "${one}`),
      put(`/v1/topics/${encoded}/submissions/${encoded}`, JSON.stringify(one)),
      put(`/v1/topics/feedback/submissions/${id}`, one.repeat(10_000)),
      put(`/v1/topics/feedback/submissions/${id}`, one, {
        ...json,
        'content-type': `text/${one.replace(/\W/g, '')}`,
      }),
      fetch(`${url}/${encoded}?${encoded}`, { headers }),
      fetch(`${url}/v1/staff/submissions?q=${encoded}`, { headers }),
      fetch(`${url}/v1/staff/session`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ user: one, password: one }),
      }),
      fetch(`${url}/f/feedback`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: `text=${encoded}`,
      }),
    ]);
    for (const { status, url } of answers) assert.ok(status >= 400 && status < 500, `${url}: ${status}`);
  }
}

const assertNone = (text: string, planted: Record<string, string>, where: string) => {
  for (const [name, one] of Object.entries(planted)) {
    for (const form of [one, encodeURIComponent(one), JSON.stringify(one).slice(1, -1)])
      assert.ok(!text.includes(form), `${where} holds ${name}`);
  }
};

test('the log tells of nobody, whatever is sent and whatever fails', async () => {
  await using endpoint = await openEndpoint();
  const { secrets, sent } = await plant(endpoint);
  await sendEverywhere(await endpoint.listen(), [...Object.values(secrets), ...Object.values(texts)]);
  const refused = endpoint.isOnPostgres
    ? sql`alter table messages add constraint never check (text = '') not valid`
    : sql`create trigger never before insert on messages begin select raise(abort, 'never'); end`;
  await inTransaction(endpoint.context.store, (db) => refused.execute(db));
  const params = { id: sent.params.id, message: randomUUID() };
  const answer = await endpoint.app.inject({
    method: 'PUT',
    url: `/v1/submissions/${params.id}/messages/${params.message}`,
    headers: { authorization: `Bearer ${sent.token}` },
    payload: { text: texts.residentMessage },
  });
  assert.ok(answer.statusCode >= 500, String(answer.statusCode));
  // The database is another test's next.
  const again = sql`alter table messages drop constraint never`;
  if (endpoint.isOnPostgres) await inTransaction(endpoint.context.store, (db) => again.execute(db));
  const log = endpoint.logged.join('');
  assert.match(log, /"msg":"failed"/);
  assert.match(log, /"msg":"answered"/);
  assertNone(log, { ...secrets, ...texts }, 'the log');
});

/** Where each text stands: table and column. */
async function placesOf(
  endpoint: Endpoint,
  planted: Record<string, string>,
): Promise<Record<string, string[]>> {
  const { db } = endpoint.context;
  const found: Record<string, Set<string>> = Object.fromEntries(
    Object.keys(planted).map((name) => [name, new Set()]),
  );
  for (const { name: table } of await db.introspection.getTables()) {
    // What the index of words holds is in the tables behind it.
    if (table.endsWith('_search') && !endpoint.isOnPostgres) continue;
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        for (const [name, one] of Object.entries(planted))
          if (String(value).toLowerCase().includes(one.toLowerCase())) found[name]?.add(`${table}.${column}`);
  }
  return Object.fromEntries(Object.entries(found).map(([name, places]) => [name, [...places].sort()]));
}

test('the database holds no secret as it is, and what people wrote in its own columns only', async () => {
  await using endpoint = await openEndpoint();
  const { secrets } = await plant(endpoint);
  const none = Object.fromEntries(Object.keys(secrets).map((name) => [name, []]));
  assert.deepEqual(await placesOf(endpoint, secrets), none);
  const index = endpoint.isOnPostgres ? 'submissions_search.tokens' : 'submissions_search_data.block';
  assert.deepEqual(await placesOf(endpoint, texts), {
    answer: ['submissions.answer', 'submissions.stems', 'submissions.words', index],
    residentMessage: ['messages.text', 'submissions.excerpt', 'submissions.words'],
    officialMessage: ['messages.text', 'submissions.words'],
    name: ['submissions.contact'],
    email: ['submissions.contact'],
    phone: ['submissions.contact'],
  });
});

test('the files of the database and of a backup hold no secret as it is', async () => {
  await using endpoint = await openEndpoint();
  const { secrets } = await plant(endpoint);
  const { folder, context } = endpoint;
  const key = join(folder, 'secret.key');
  await writeFile(key, Buffer.alloc(32, 7));
  await backup(context.store, key, join(folder, 'backup'), () => {});
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  assert.ok(read.some((file) => file.endsWith(join('backup', 'veche.db'))));
  for (const file of read) assertNone(await readFile(file, 'latin1'), secrets, file);
});

test('keys in mails stand nowhere, and an address where it is needed only', async () => {
  await using mailbox = await Mailbox.open();
  await using endpoint = await openEndpoint({ smtp: mailbox.url });
  await plant(endpoint);
  await endpoint.context.jobs.runDue();
  const { db } = endpoint.context;
  const [key = ''] = mailbox.mails.flatMap(({ links }) => links.map((link) => link.split('#')[1] ?? ''));
  assert.match(key, /^[\w-]{43}$/);
  assert.deepEqual(await placesOf(endpoint, { key, email: texts.email }), {
    key: [],
    email: ['submissions.contact', 'subscriptions.email'],
  });
  const [{ id } = { id: '' }] = await db.selectFrom('subscriptions').select('id').execute();
  await endpoint.app.inject(`/m/${id}`);
  await endpoint.app.inject({
    method: 'POST',
    url: `/m/${id}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `key=${key}&act=each`,
  });
  assertNone(endpoint.logged.join(''), { key, email: texts.email }, 'the log');
});
