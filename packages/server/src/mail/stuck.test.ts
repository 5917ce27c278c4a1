import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staffRoutes } from '@veche/protocol/desk';
import { openEndpoint } from '../testing/endpoint.ts';
import { confirmed, day, email, openWithMail, reply, withEmail } from '../testing/with-mail.ts';
import { masked } from '../views/stuck-mail.ts';

test('mails that did not leave are seen at the desk, their readers hardly', async () => {
  await using opened = await openWithMail();
  const { endpoint, mailbox, run } = opened;
  const { id } = await confirmed(opened);
  const other = await confirmed(opened, withEmail('olga@example.org'));
  mailbox.refuse = (address) => (address === email ? 550 : 451);
  await reply(endpoint, id, { step: 'ask' });
  await reply(endpoint, other.id, { step: 'answer' });
  const desk = await endpoint.signIn();
  const none = await desk.send(staffRoutes.readMail);
  assert.deepEqual(none.body, { is_on: true, stuck: [], is_end: true });
  await run();
  const { stuck } = (await desk.send(staffRoutes.readMail)).body;
  assert.deepEqual(
    stuck.map(({ to, letter, code, attempts, next_at }: Record<string, unknown>) => [
      to,
      letter,
      code,
      attempts,
      next_at === null,
    ]),
    [
      ['o…a@example.org', 'news', 'SMTP 451', 1, false],
      ['m…a@example.org', 'news', 'SMTP 550', 1, true],
    ],
  );
  assert.ok(!JSON.stringify(stuck).includes(email));
});

test('an administrator has them tried again, given up or not; what is no longer stuck is passed over', async () => {
  await using opened = await openWithMail();
  const { endpoint, mailbox, run, left } = opened;
  const { id } = await confirmed(opened);
  const desk = await endpoint.signIn();
  const stuck = async () => (await desk.send(staffRoutes.readMail)).body.stuck;
  for (const refused of [550, 451]) {
    mailbox.refuse = () => refused;
    await reply(endpoint, id, { step: 'ask' });
    await run();
  }
  mailbox.refuse = () => undefined;
  const mails = (await stuck()).map((one: { id: number }) => one.id);
  const body = { mails: [...mails, 12_345] };
  assert.equal((await desk.send(staffRoutes.retryMail, { body })).status, 200);
  await run();
  assert.deepEqual([mailbox.mails.length, await stuck(), await left()], [3, [], []]);
  assert.equal((await desk.send(staffRoutes.retryMail, { body })).status, 200);
  const { entries } = (await desk.send(staffRoutes.readLog)).body;
  assert.equal(entries.filter(({ action }: { action: string }) => action === 'retry-mail').length, 1);
});

test('a mail that was given up is forgotten after a month', async () => {
  await using opened = await openWithMail();
  const { endpoint, mailbox, run, left } = opened;
  const { id } = await confirmed(opened);
  mailbox.refuse = () => 550;
  await reply(endpoint, id, { step: 'ask' });
  await run();
  for (const [days, count] of [
    [29, 1],
    [2, 0],
  ] as const) {
    endpoint.pass(days * day);
    await endpoint.context.jobs.start();
    await endpoint.context.jobs.stop();
    await run();
    assert.equal((await left()).length, count);
  }
});

test('many are listed by pages', async () => {
  await using opened = await openWithMail();
  const { endpoint, mailbox, run } = opened;
  const { id } = await confirmed(opened);
  mailbox.refuse = () => 550;
  for (let count = 0; count < 60; count += 1) await reply(endpoint, id, { step: 'ask', text: String(count) });
  await run();
  const desk = await endpoint.signIn();
  const first = (await desk.send(staffRoutes.readMail)).body;
  const before = String(first.stuck.at(-1).id);
  const second = (await desk.send(staffRoutes.readMail, { query: { before } })).body;
  const ids = [...first.stuck, ...second.stuck].map((one: { id: number }) => one.id);
  assert.deepEqual([first.is_end, second.is_end, new Set(ids).size], [false, true, 60]);
});

test('where mail is off the desk says so', async () => {
  await using endpoint = await openEndpoint();
  const { body } = await (await endpoint.signIn()).send(staffRoutes.readMail);
  assert.deepEqual(body, { is_on: false, stuck: [], is_end: true });
});

test('a mask leaves of an address what tells it from others, and no more', () => {
  assert.equal(masked('maria@example.org'), 'm…a@example.org');
  assert.equal(masked('a@example.org'), 'a…@example.org');
});
