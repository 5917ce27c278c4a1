import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import type { Endpoint } from '../testing/endpoint.ts';
import { published } from '../testing/good-requests.ts';
import { day, linkTo, openWithMail, press, reply, type WithMail } from '../testing/with-mail.ts';

const email = 'sosed@example.org';

/** A public case of which an address wants news. */
async function followed(opened: WithMail, act: 'each' | 'daily' = 'each') {
  const { endpoint, mailbox, run } = opened;
  const { id } = (await published(endpoint)).params;
  const asked = { params: { id }, body: { email, locale: 'ru' } };
  assert.equal((await endpoint.send(routes.askForNews, asked)).status, 200);
  await run();
  await press(endpoint, linkTo('/m/', mailbox.to(email).at(-1)), act);
  return { id, asked, news: () => mailbox.to(email).slice(1) };
}

const desk = (endpoint: Endpoint) => endpoint.signIn();

test('whoever follows a case by mail is told what everybody may read of it, in the words that they read', async () => {
  await using opened = await openWithMail();
  const { endpoint, run } = opened;
  const { id, news } = await followed(opened);
  await reply(endpoint, id, { step: 'ask', text: 'Квартира 12?' });
  const said = await reply(endpoint, id, { step: 'answer', text: 'Мария Образцова, починим.' });
  await run();
  assert.deepEqual(news(), []);
  const texts = { 'answer.text': 'Не горят фонари.', [said.id]: 'Починим.' };
  await (await desk(endpoint)).send(staffRoutes.publishSubmission, { params: { id }, body: { texts } });
  await run();
  const [mail, ...more] = news();
  assert.deepEqual([mail?.subject, more], [`Есть ответ: № ${id.slice(-6)}, Озёрский городской округ`, []]);
  assert.match(mail?.text ?? '', /Починим\./);
  assert.doesNotMatch(`${mail?.text}${mail?.html}`, /Образцова|Квартира|\/r\//);
  assert.ok(mail?.links.some((link) => link.endsWith(`/c/ozersk/${id}`)));
});

test('a case that is hidden before the mail leaves is told of to nobody', async () => {
  await using opened = await openWithMail();
  const { endpoint, run } = opened;
  const { id, news } = await followed(opened);
  await reply(endpoint, id, { step: 'answer', is_public: true });
  await (await desk(endpoint)).send(staffRoutes.hideSubmission, { params: { id } });
  await run();
  assert.deepEqual(news(), []);
});

test('whoever follows a repetition by mail has news of the case that it repeats: once, and can end that by itself', async () => {
  await using opened = await openWithMail();
  const { endpoint, run } = opened;
  const { id, news } = await followed(opened);
  const main = (await published(endpoint)).params.id;
  await reply(endpoint, id, { step: 'merge', duplicate_of: main });
  await reply(endpoint, main, { step: 'ask', is_public: true });
  await reply(endpoint, main, { step: 'answer', is_public: true });
  await run();
  const subjects = news().map(({ subject }) => subject);
  assert.deepEqual(
    subjects.sort(),
    ['Вам задали вопрос', 'Есть ответ']
      .sort()
      .map((what) => `${what}: № ${main.slice(-6)}, Озёрский городской округ`),
  );
  await press(endpoint, linkTo('/m/', news().at(-1)), 'none');
  await reply(endpoint, main, { step: 'answer', is_public: true });
  await run();
  assert.equal(news().length, 2);
});

test('the day’s news of a follower tell a message once, though it was published later the same day', async () => {
  await using opened = await openWithMail();
  const { endpoint, run } = opened;
  const { id, news } = await followed(opened, 'daily');
  const said = await reply(endpoint, id, { step: 'answer', text: 'Починим.' });
  const texts = { 'answer.text': 'Не горят фонари.', [said.id]: 'Починим.' };
  await (await desk(endpoint)).send(staffRoutes.publishSubmission, { params: { id }, body: { texts } });
  endpoint.pass(day);
  await run();
  const [mail, ...more] = news();
  assert.equal(more.length, 0);
  assert.equal((mail?.text ?? '').split('Починим.').length, 2);
});

test('nobody learns whether an address follows a case, and what is not public is followed by none', async () => {
  await using opened = await openWithMail();
  const { endpoint, mailbox, run } = opened;
  const { asked } = await followed(opened);
  const { status, body } = await endpoint.send(routes.askForNews, asked);
  await run();
  assert.deepEqual([status, body, mailbox.to(email).length], [200, {}, 1]);
  const nowhere = await endpoint.send(routes.askForNews, { ...asked, params: { id: randomUUID() } });
  assert.equal(nowhere.code, 'not-found');
});

test('the plain page takes an address, says what is wrong with it, and asks it', async () => {
  await using opened = await openWithMail();
  const { endpoint, mailbox, run } = opened;
  const { id } = (await published(endpoint)).params;
  const post = (typed: string) =>
    endpoint.app.inject({
      method: 'POST',
      url: `/c/ozersk/${id}?lang=ru`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ email: typed }).toString(),
    });
  const refused = await post('"><b>@');
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /value="&#34;&#62;&#60;b&#62;@"[^>]*aria-invalid="true"/);
  assert.match((await post(email)).body, /Письмо отправлено/);
  await run();
  assert.equal(mailbox.to(email).length, 1);
});
