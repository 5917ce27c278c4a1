import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { routes } from '@veche/protocol';
import { type Doing, type StaffEvent, type StaffMember, staffEvent, staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions } from '@veche/protocol/samples';
import { sql } from 'kysely';
import { openStore } from '../store/database.ts';
import { type Desk, type Endpoint, hire, openEndpoint, sending } from '../testing/endpoint.ts';
import { Reader } from '../testing/reader.ts';
import { Presence } from './presence.ts';

async function written(endpoint: Endpoint): Promise<string> {
  const sent = sending('feedback', sampleSubmissions.feedback);
  assert.equal((await endpoint.send(routes.submit, sent)).status, 201);
  return sent.params.id;
}

const listen = (url: string, { cookie }: Desk) =>
  Reader.open<StaffEvent>(`${url}/v1/staff/events`, { cookie }, staffEvent);

const say = (desk: Desk, id: string, doing: Doing) =>
  desk.send(staffRoutes.notePresence, { params: { id }, body: { doing } });

/** As `vera` or `vera types`. */
const told = (event: StaffEvent) =>
  event.type === 'presence' &&
  event.people.map(({ user, is_typing }) => (is_typing ? `${user} types` : user)).join(', ');

describe('who has a submission open', () => {
  test('is told to the desks that may read it, who types, and who has left', async () => {
    await using endpoint = await openEndpoint();
    const url = await endpoint.listen();
    await hire(endpoint.context, 'vera');
    await hire(endpoint.context, 'youth', { role: 'moderator', department: 'youth' });
    const id = await written(endpoint);
    const [admin, vera, stranger] = await Promise.all(
      ['admin', 'vera', 'youth'].map((user) => endpoint.signIn(user)),
    );
    assert.ok(admin && vera && stranger);
    await using reader = await listen(url, admin);
    await using outside = await listen(url, stranger);
    assert.deepEqual((await say(vera, id, 'reading')).body, { people: [] });
    await reader.until((event) => told(event) === 'vera');
    assert.deepEqual(
      (await say(admin, id, 'reading')).body.people.map(({ user }: { user: string }) => user),
      ['vera'],
    );
    await reader.until((event) => told(event) === 'vera, admin');
    await say(vera, id, 'typing');
    await reader.until((event) => told(event) === 'vera types, admin');
    // To say the same again is no news.
    await say(vera, id, 'typing');
    await say(vera, id, 'gone');
    await reader.until((event) => told(event) === 'admin');
    assert.equal(reader.events.length, 4);

    assert.equal((await say(stranger, id, 'reading')).code, 'not-found');
    assert.deepEqual(outside.events, []);
  });

  test('is forgotten where their browser has said nothing for long', async () => {
    const vera = { space: 'ozersk', user: 'vera', name: { ru: 'Вера' } } as unknown as StaffMember;
    const news: number[] = [];
    const { promise: isOver, resolve } = Promise.withResolvers<void>();
    const presence: Presence = new Presence(
      async (text) => presence.hear(text),
      (_, __, people) => {
        news.push(people.length);
        if (people.length === 0) resolve();
      },
      20,
    );
    const id = randomUUID();
    await presence.say(vera, id, 'typing');
    assert.equal(presence.at(id)[0]?.user, 'vera');
    await isOver;
    assert.deepEqual(presence.at(id), []);
    assert.deepEqual(news, [1, 0]);
  });

  test('is heard by every node in the order in which it was said', {
    skip: process.env.VECHE_TEST_POSTGRES ? false : 'SQLite serves one process',
  }, async () => {
    await using endpoint = await openEndpoint();
    const { db } = endpoint.context;
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
    const address = new URL(process.env.VECHE_TEST_POSTGRES ?? '');
    address.pathname = `/${rows[0]?.name}`;
    const store = await openStore(address.href, endpoint.context.log);
    const heard: string[] = [];
    const { promise: hasHeard, resolve } = Promise.withResolvers<void>();
    await store.listen({
      news() {},
      gone() {},
      back() {},
      whisper(text) {
        heard.push(JSON.parse(text).doing);
        if (heard.length === 3) resolve();
      },
    });
    const id = await written(endpoint);
    const desk = await endpoint.signIn();
    for (const doing of ['reading', 'typing', 'gone'] as const) await say(desk, id, doing);
    await hasHeard;
    await store.destroy();
    assert.deepEqual(heard, ['reading', 'typing', 'gone']);
  });
});
