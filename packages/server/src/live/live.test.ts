import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { type LiveEvent, routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { type Endpoint, openEndpoint, sending, someone } from '../testing/endpoint.ts';
import { Reader } from '../testing/reader.ts';

const vote = (choices = ['yards']) =>
  sending('projects', { answer: { choices }, participant: someone(), locale: 'ru' });

const bearer = (...tokens: string[]) => ({ authorization: `Bearer ${tokens.join()}` });

async function say(endpoint: Endpoint, { params, token }: ReturnType<typeof sending>, text: string) {
  const said = { params: { id: params.id, message: randomUUID() }, token, body: { text } };
  assert.equal((await endpoint.send(routes.say, said)).status, 201);
}

async function written(endpoint: Endpoint) {
  const sent = sending('feedback', sampleSubmissions.feedback);
  assert.equal((await endpoint.send(routes.submit, sent)).status, 201);
  return sent;
}

const total = (event: LiveEvent) => (event.type === 'results' ? event.results.submissions : -1);

describe('a submission', () => {
  test('is told of once when the stream begins, and at each step after', async () => {
    await using endpoint = await openEndpoint();
    const url = await endpoint.listen();
    const sent = await written(endpoint);
    const { id } = sent.params;
    await using reader = await Reader.open(`${url}/v1/submissions/${id}/events`, bearer(sent.token));
    await reader.count(1);
    await say(endpoint, sent, 'Когда?');
    const desk = await endpoint.signIn();
    const change = { params: { id }, body: { assignee: 'admin' } };
    await desk.send(staffRoutes.changeSubmission, change);
    await desk.send(staffRoutes.reply, {
      params: { id, message: randomUUID() },
      body: { step: 'answer', text: 'Завтра' },
    });
    await reader.count(3);
    assert.deepEqual(reader.events, Array(3).fill({ type: 'submission', submission: id }));
    assert.deepEqual(
      reader.ids,
      reader.ids.toSorted((one, other) => one - other),
    );
  });

  test('is told once of what is written just while the stream goes on', async () => {
    await using endpoint = await openEndpoint();
    const url = await endpoint.listen();
    const sent = await written(endpoint);
    const { feed } = endpoint.context;
    const { now } = feed;
    // After the stream has looked how far it is, and before it reads what it missed.
    feed.now = async (space) => {
      feed.now = now;
      const seq = await feed.now(space);
      await say(endpoint, sent, 'Раз');
      return seq;
    };
    const headers = { ...bearer(sent.token), 'last-event-id': '2' };
    await using reader = await Reader.open(`${url}/v1/submissions/${sent.params.id}/events`, headers);
    await reader.count(1);
    await say(endpoint, sent, 'Два');
    await reader.until(() => reader.ids.includes(4));
    assert.deepEqual(reader.ids, [3, 4]);
  });

  test('goes on after the last event that was read: nothing twice, nothing missed', async () => {
    await using endpoint = await openEndpoint();
    const url = await endpoint.listen();
    const sent = await written(endpoint);
    const address = `${url}/v1/submissions/${sent.params.id}/events`;
    const first = await Reader.open(address, bearer(sent.token));
    await first.count(1);
    await say(endpoint, sent, 'Раз');
    await first.count(2);
    await first[Symbol.asyncDispose]();
    await say(endpoint, sent, 'Два');
    await say(endpoint, sent, 'Три');
    const from = { ...bearer(sent.token), 'last-event-id': String(first.ids.at(-1)) };
    await using second = await Reader.open(address, from);
    await second.count(2);
    await say(endpoint, sent, 'Четыре');
    await second.count(3);
    const all = [...first.ids, ...second.ids];
    assert.equal(new Set(all).size, all.length);
    const { db } = endpoint.context;
    const stored = await db.selectFrom('events').select('seq').where('action', '=', 'say').execute();
    assert.deepEqual(
      all.slice(1),
      stored.map(({ seq }) => seq).toSorted((one, other) => one - other),
    );
  });

  test('of somebody else is not there', async () => {
    await using endpoint = await openEndpoint();
    const url = await endpoint.listen();
    const sent = await written(endpoint);
    const address = `${url}/v1/submissions/${sent.params.id}/events`;
    await assert.rejects(Reader.open(address, bearer(someone())), /404/);
    await assert.rejects(Reader.open(address), /401/);
  });
});

describe('a topic', () => {
  test('tells a new place and its counts as a read gives them, a rush as its sum', async () => {
    const { projects } = sampleTopics(new Date('2026-11-23T09:00:00Z'));
    await using endpoint = await openEndpoint({ topics: { projects: { ...projects, results: 'always' } } });
    const url = await endpoint.listen();
    await using reader = await Reader.open(`${url}/v1/topics/projects/events`);
    await reader.until((event) => total(event) === 0);
    await Promise.all(Array.from({ length: 100 }, () => endpoint.send(routes.submit, vote())));
    const told = await reader.until((event) => total(event) === 100);
    const { body } = await endpoint.send(routes.readResults, { params: { topic: 'projects' } });
    assert.deepEqual(told, { type: 'results', results: body });
    assert.ok(reader.events.length < 20, `${reader.events.length} events for 100 votes`);
    assert.equal(reader.events.filter(({ type }) => type === 'topic').length, 1);
  });

  test('whose counts are for those who answered tells them to nobody else', async () => {
    await using endpoint = await openEndpoint();
    const url = await endpoint.listen();
    const own = vote();
    await endpoint.send(routes.submit, own);
    const stream = `${url}/v1/spaces/ozersk/events?topics=projects`;
    await using stranger = await Reader.open(stream);
    await using voter = await Reader.open(`${stream}&submissions=${own.params.id}`, bearer(own.token));
    await voter.until((event) => total(event) === 1);
    await endpoint.send(routes.submit, vote());
    await voter.until((event) => total(event) === 2);
    const desk = await endpoint.signIn();
    const { projects } = sampleTopics(endpoint.clock.now);
    const body = { ...projects, title: { ...projects.title, en: 'Another title' } };
    await desk.send(staffRoutes.publishTopic, { params: { topic: 'projects' }, body });
    await stranger.until((event) => event.type === 'topic' && event.topic.title.en === 'Another title');
    assert.ok(stranger.events.every(({ type }) => type === 'topic'));
  });

  test('closes for its readers when the clock says so', async () => {
    const { projects } = sampleTopics(new Date('2026-11-23T09:00:00Z'));
    const closes_at = '2026-11-23T09:00:00.200Z';
    await using endpoint = await openEndpoint({
      topics: { projects: { ...projects, closes_at, results: 'after-closing' } },
    });
    const url = await endpoint.listen();
    await using reader = await Reader.open(`${url}/v1/topics/projects/events`);
    await reader.until((event) => event.type === 'topic' && event.topic.state === 'open');
    endpoint.pass(1000);
    await reader.until((event) => event.type === 'topic' && event.topic.state === 'closed');
    await reader.until((event) => total(event) === 0);
  });

  test('that is a draft, or none, has no stream', async () => {
    const { projects } = sampleTopics(new Date('2026-11-23T09:00:00Z'));
    await using endpoint = await openEndpoint({ topics: { projects: { ...projects, state: 'draft' } } });
    const url = await endpoint.listen();
    await assert.rejects(Reader.open(`${url}/v1/topics/projects/events`), /404/);
    await assert.rejects(Reader.open(`${url}/v1/spaces/ozersk/events?topics=nowhere`), /404/);
  });
});

test('one stream tells of everything on a page, and needs the token of each receipt', async () => {
  await using endpoint = await openEndpoint();
  const url = await endpoint.listen();
  const [one, other] = [await written(endpoint), await written(endpoint)];
  const stream = `${url}/v1/spaces/ozersk/events?topics=cleanup&submissions=${one.params.id},${other.params.id}`;
  await assert.rejects(Reader.open(stream, bearer(one.token)), /401/);
  await assert.rejects(Reader.open(stream, bearer(other.token, one.token)), /404/);
  await using reader = await Reader.open(stream, bearer(one.token, other.token));
  await reader.until((event) => total(event) === 0);
  await say(endpoint, other, 'Ещё');
  await reader.until(() => reader.events.at(-1)?.type === 'submission');
  await endpoint.send(routes.submit, sending('cleanup', sampleSubmissions.cleanup));
  await reader.until((event) => total(event) === 1);
  assert.deepEqual(
    reader.events.map((event) => (event.type === 'submission' ? event.submission : event.type)),
    [one.params.id, other.params.id, 'topic', 'results', other.params.id, 'topic', 'results'],
  );
});

test('a site that the space does not allow reads no stream', async () => {
  await using endpoint = await openEndpoint();
  const url = await endpoint.listen();
  const headers = { origin: 'https://elsewhere.example' };
  await assert.rejects(Reader.open(`${url}/v1/topics/projects/events`, headers), /403/);
});

test('a server that stops ends its streams, rather than wait for them', async () => {
  await using endpoint = await openEndpoint();
  const url = await endpoint.listen();
  const reader = await Reader.open(`${url}/v1/topics/projects/events`);
  await reader.count(1);
  await endpoint.app.close();
  await reader.ended();
});
