import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { inTransaction } from '../../store/database.ts';
import { mailCame } from '../../telemetry/signals.ts';
import { opening } from '../../testing/endpoint.ts';
import { beginMail } from '../../testing/smtp-session.ts';
import { confirmed, email, openWithMail, press, reply } from '../../testing/with-mail.ts';
import { answered, openWithReplies, type WithReplies } from '../../testing/with-replies.ts';

const words = 'Спасибо, жду мастера.';

/** What a program sends that has quoted the mail under the words. */
const quoting = (to: string, more: object = {}) => ({
  to,
  messageId: '<one@example.org>',
  text: `${words}\n\n26.11.2026 15:00, Озёрский городской округ пишет:\n> Фонари починят до пятницы.\n`,
  ...more,
});

describe('a reply to a mail', () => {
  test('is said in the conversation, without the quote, and waits for an answer', async () => {
    await using opened = await openWithReplies();
    const { endpoint, send, said } = opened;
    const { id, sent, mail, to } = await answered(opened);
    assert.match(to, /^[0-9a-f]{64}@reply\.town\.example$/);
    assert.match(mail.text ?? '', /Можно просто ответить на это письмо/);
    assert.match(await send(quoting(to)), /^250 /);
    assert.deepEqual(await said(id), [words]);
    const shown = (await endpoint.send(routes.readSubmission, opening(sent))).body;
    assert.deepEqual([shown.messages.at(-1).text, shown.messages.at(-1).from], [words, 'resident']);
    assert.equal(shown.status, 'in_work');
    const desk = await endpoint.signIn();
    const inbox = await desk.send(staffRoutes.readInbox, { query: { queue: 'waiting' } });
    assert.ok(inbox.body.items.some((item: { id: string }) => item.id === id));
    assert.ok(!endpoint.logged.join().includes('Спасибо') && !endpoint.logged.join().includes(email));
  });

  test('that comes twice, or at once, is said once; another is said too', async () => {
    await using opened = await openWithReplies();
    const { send, said } = opened;
    const { id, to } = await answered(opened);
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(quoting(to))));
    for (const answer of [...answers, await send(quoting(to))]) assert.match(answer, /^250 /);
    assert.deepEqual(await said(id), [words]);
    assert.match(await send(quoting(to, { text: 'Другое' })), /^550 Another mail came before/);
    assert.match(await send(quoting(to, { messageId: '<two@example.org>' })), /^250 /);
    assert.deepEqual(await said(id), [words, words]);
  });

  test('without a Message-ID is said once as well', async () => {
    await using opened = await openWithReplies();
    const { send, said } = opened;
    const { id, to } = await answered(opened);
    const raw = `From: ${email}\r\nTo: ${to}\r\nDate: Thu, 26 Nov 2026 15:00:00 +0300\r\n\r\nYes\r\n`;
    const envelope = { from: email, to };
    for (let time = 0; time < 2; time += 1) assert.match(await send({ raw, envelope }), /^250 /);
    assert.deepEqual(await said(id), ['Yes']);
  });

  test('is taken in HTML alone, and says that files are not', async () => {
    await using opened = await openWithReplies();
    const { send, said } = opened;
    const { id, to } = await answered(opened);
    const html = `<div>${words}</div><div>26.11.2026, 15:00, "Город" &lt;veche@town.example&gt;:</div><blockquote>Есть ответ</blockquote>`;
    const attachments = [{ filename: 'яма.jpg', content: Buffer.alloc(1000, 7) }];
    assert.match(await send({ to, html, attachments }), /^250 /);
    assert.deepEqual(await said(id), [
      `${words}\n\n(К письму приложены файлы: 1. Файлы из писем не принимаются.)`,
    ]);
  });

  test('whose sender hangs up in the middle is nothing, and is said once when it is sent again', async () => {
    await using opened = await openWithReplies();
    const { endpoint, inbound, send, said } = opened;
    const { id, to } = await answered(opened);
    const { socket } = await beginMail(inbound.port, email, to);
    socket.end(`From: ${email}\r\nMessage-ID: <one@example.org>\r\n\r\n${words}`);
    await once(socket.resume(), 'close');
    assert.deepEqual(await said(id), []);
    assert.ok(!endpoint.logged.join().includes('was not taken'));
    assert.match(await send(quoting(to)), /^250 /);
    assert.deepEqual(await said(id), [words]);
  });
});

describe('refused is', () => {
  let opened: WithReplies;
  let id: string;
  let to: string;
  let other: string;
  before(async () => {
    opened = await openWithReplies();
    ({ id, to } = await answered(opened));
    other = (await answered(opened)).to;
  });
  after(() => opened[Symbol.asyncDispose]());

  const cases: [string, RegExp, (to: string, other: string) => object][] = [
    ['an address that is none of ours', /^550 .* takes no mail/, () => ({ to: 'mayor@reply.town.example' })],
    ['another domain', /^550 .* takes no mail/, (to) => ({ to: to.replace('reply.', '') })],
    ['a mark that is not right', /^550 .* takes no mail/, (to) => ({ to: `${forged(to)}` })],
    [
      'the mark of another',
      /^550 .* takes no mail/,
      (to, other) => ({ to: to.slice(0, 32) + other.slice(32) }),
    ],
    ['a stranger', /^550 .* only from the mailbox/, () => ({ from: 'eve@example.org' })],
    [
      'a stranger behind the envelope of the owner',
      /^550 .* only from the mailbox/,
      (to) => ({ from: 'eve@example.org', envelope: { from: email, to } }),
    ],
    [
      'a stranger by the name of the owner',
      /^550 .* only from the mailbox/,
      (to) => ({ from: `"${email}" <eve@example.org>`, envelope: { from: email, to } }),
    ],
    [
      'an owner in the envelope of a stranger',
      /^550 .* only from the mailbox/,
      (to) => ({ envelope: { from: 'eve@example.org', to } }),
    ],
    [
      'a second author',
      /^550 .* only from the mailbox/,
      (to) => ({ envelope: { from: email, to }, raw: `From: ${email}\r\nFrom: eve@example.org\r\n\r\nYes` }),
    ],
    [
      'an author broken into the next line',
      /^550 .* only from the mailbox/,
      (to) => ({
        envelope: { from: email, to },
        raw: `From: =?utf-8?Q?=0D=0AFrom=3A_${email}=0D=0A?= <eve@example.org>\r\n\r\nYes`,
      }),
    ],
    [
      'a mail without words of its own',
      /^550 .* no words/,
      () => ({ text: '> Фонари починят\n\n-- \nМария' }),
    ],
    ['more than may be said', /^550 .* too long/, () => ({ text: 'а'.repeat(5001) })],
    ['ten megabytes', /^552 /, () => ({ text: 'a '.repeat(5_000_000) })],
  ];
  const forged = (to: string) => to.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@'));

  for (const [name, answer, more] of cases)
    test(name, async () => {
      assert.match(await opened.send(quoting(to, more(to, other))), answer);
      assert.deepEqual(await opened.said(id), []);
    });

  test('whoever has ended the mails, taken the submission back, or sees it closed', async () => {
    await using own = await openWithReplies();
    const { endpoint, send, said } = own;
    const ended = await answered(own);
    await press(endpoint, ended.link, 'none');
    assert.match(await send(quoting(ended.to)), /^550 .* takes no mail/);
    const withdrawn = await answered(own);
    await endpoint.send(routes.withdraw, opening(withdrawn.sent));
    assert.match(await send(quoting(withdrawn.to)), /^550 .* is closed/);
    const declined = await answered(own);
    await reply(endpoint, declined.id, { step: 'decline', reason: 'no_money' });
    assert.match(await send(quoting(declined.to)), /^550 .* is closed/);
    for (const { id } of [ended, withdrawn, declined]) assert.deepEqual(await said(id), []);
  });

  test('whoever only follows what somebody else wrote', async () => {
    await using own = await openWithReplies();
    const { id, to } = await answered(own);
    await inTransaction(own.endpoint.context.store, (db) =>
      db.updateTable('subscriptions').set({ is_own: 0 }).where('submission_id', '=', id).execute(),
    );
    assert.match(await own.send(quoting(to)), /^550 .* takes no mail/);
  });
});

test('what no person wrote is accepted, dropped and answered by nothing', async () => {
  await using opened = await openWithReplies();
  const { send, said, run, mailbox } = opened;
  const { id, to } = await answered(opened);
  const before = mailbox.mails.length;
  for (const headers of [
    { 'Auto-Submitted': 'auto-replied' },
    { Precedence: 'bulk' },
    { 'auto-submitted': 'Auto-Generated; why' },
  ])
    assert.match(await send(quoting(to, { headers })), /^250 /);
  assert.match(await send(quoting(to, { envelope: { from: '', to } })), /^250 /);
  assert.match(await send(quoting(to, { headers: { 'Auto-Submitted': 'no' } })), /^250 /);
  await run();
  assert.deepEqual([await said(id), mailbox.mails.length], [[words], before]);
});

test('thirty replies an hour are taken, the next is put off', async () => {
  await using opened = await openWithReplies();
  const { send, said } = opened;
  const { id, to } = await answered(opened);
  for (let time = 0; time < 30; time += 1) await send(quoting(to, { messageId: `<${time}@example.org>` }));
  assert.match(await send(quoting(to, { messageId: '<more@example.org>' })), /^451 /);
  assert.equal((await said(id)).length, 30);
});

test('what became of mails is told to whoever looks on', async () => {
  const heard: unknown[] = [];
  const listen = (message: unknown) => void heard.push((message as { outcome: string }).outcome);
  mailCame.subscribe(listen);
  await using opened = await openWithReplies();
  const { to } = await answered(opened);
  await opened.send(quoting(to));
  await opened.send(quoting(to));
  await opened.send(quoting(to, { from: 'eve@example.org' }));
  mailCame.unsubscribe(listen);
  assert.deepEqual(heard, ['said', 'repeated', 'refused']);
});

test('where no replies are taken, mails name no address for them and say so', async () => {
  await using opened = await openWithMail();
  const { id } = await confirmed(opened);
  await reply(opened.endpoint, id, { step: 'ask' });
  await opened.run();
  const mail = opened.mailbox.mails.at(-1);
  assert.equal(mail?.replyTo, undefined);
  assert.match(mail?.text ?? '', /На само письмо не отвечайте/);
});
