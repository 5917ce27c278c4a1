import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { type Endpoint, openEndpoint, sending } from '../testing/endpoint.ts';
import { Reader } from '../testing/reader.ts';
import { confirmed, email, linkTo, openWithMail, press, withEmail } from '../testing/with-mail.ts';

const text = { ru: 'Начнём с дворов: <b>в мае</b>.' };

async function say(endpoint: Endpoint, topic: string, more: { id?: string; body?: object } = {}) {
  const { id = randomUUID(), body = { text } } = more;
  const desk = await endpoint.signIn();
  return desk.send(staffRoutes.publishStatement, { params: { topic, statement: id }, body });
}

test('what an official says to all who voted is read with the topic, told live, and never changes a vote', async () => {
  await using endpoint = await openEndpoint();
  const url = await endpoint.listen();
  await using reader = await Reader.open(`${url}/v1/topics/projects/events`);
  await reader.until(({ type }) => type === 'topic');
  const id = randomUUID();
  const [first, second] = await Promise.all([
    say(endpoint, 'projects', { id }),
    say(endpoint, 'projects', { id }),
  ]);
  assert.deepEqual([first.status, second.status].sort(), [200, 201]);
  await reader.until((event) => event.type === 'topic' && event.topic.statements?.[0]?.text.ru === text.ru);
  const topic = (await endpoint.send(routes.readTopic, { params: { topic: 'projects' } })).body;
  assert.deepEqual(
    topic.statements.map((one: { id: string }) => one.id),
    [id],
  );
  assert.equal((await say(endpoint, 'projects', { id, body: { text: { ru: 'Другое' } } })).code, 'conflict');
  assert.equal((await say(endpoint, 'cleanup', { id })).code, 'conflict');
  const desk = await endpoint.signIn();
  const shown = await desk.send(staffRoutes.readStaffTopic, { params: { topic: 'projects' } });
  assert.deepEqual(shown.body.statements, topic.statements);
});

test('nothing is said about a draft, nor in a language that the space does not speak', async () => {
  const { projects } = sampleTopics(new Date('2026-11-23T09:00:00Z'));
  await using endpoint = await openEndpoint({
    topics: { projects: { ...projects, state: 'draft' }, open: projects },
  });
  assert.equal((await say(endpoint, 'projects')).code, 'not-found');
  const { problem } = await say(endpoint, 'open', { body: { text: { de: 'Ja' } } });
  assert.deepEqual(
    problem?.issues?.map(({ path }) => path.join('.')),
    ['text.de'],
  );
});

test('plain pages show it to whoever reads the question, hostile words as words', async () => {
  await using endpoint = await openEndpoint();
  await say(endpoint, 'projects');
  const { body } = await endpoint.app.inject({ url: '/f/projects?lang=ru' });
  assert.match(body, /Ответ администрации всем участникам/);
  assert.match(body, /&#60;b&#62;в мае/);
});

test('it goes by mail to whoever took part and left an address: once to each, and to nobody who took it back', async () => {
  await using opened = await openWithMail();
  const { endpoint, mailbox, run } = opened;
  await confirmed(opened);
  await confirmed(opened);
  const other = 'other@example.org';
  const { sent } = await confirmed(opened, withEmail(other));
  await endpoint.send(routes.withdraw, { params: { id: sent.params.id }, token: sent.token });
  await endpoint.send(routes.submit, sending('projects', sampleSubmissions.projects));
  await say(endpoint, 'feedback');
  await run();
  const found = mailbox.mails.filter(({ subject }) => subject?.startsWith('Администрация отвечает'));
  assert.deepEqual(
    found.map(({ rcpt }) => rcpt),
    [email],
  );
  assert.match(found[0]?.text ?? '', /Начнём с дворов: <b>в мае<\/b>\./);
  assert.match(found[0]?.html ?? '', /&#60;b&#62;в мае/);
  await press(endpoint, linkTo('/m/', found[0]), 'none');
});
