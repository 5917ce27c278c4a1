import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { Jobs } from '../jobs/jobs.ts';
import { openEndpoint, sending } from '../testing/endpoint.ts';
import {
  confirmed,
  day,
  email,
  linkTo,
  minute,
  openWithMail,
  press,
  receiptOf,
  reply,
  withEmail,
} from '../testing/with-mail.ts';
import { changeSpace } from '../verbs/change-space.ts';

describe('an address that a resident left', () => {
  test('is asked, and told nothing before it has said yes', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run, left } = opened;
    const sent = sending('feedback', withEmail());
    await endpoint.send(routes.submit, sent);
    await run();
    const [asking, ...more] = mailbox.mails;
    assert.deepEqual([asking?.rcpt, more], [email, []]);
    const number = sent.params.id.slice(-6);
    assert.equal(asking?.subject, `Подтвердите почту: № ${number}, Озёрский городской округ`);
    assert.deepEqual(asking?.from, { name: 'Озёрский городской округ', address: 'veche@town.example' });
    await reply(endpoint, sent.params.id, { step: 'ask' });
    await run();
    assert.deepEqual([mailbox.mails.length, await left()], [1, []]);
    // Whoever only follows the link has not said anything.
    assert.equal((await press(endpoint, linkTo('/m/', asking))).statusCode, 200);
    await reply(endpoint, sent.params.id, { step: 'answer' });
    await run();
    assert.equal(mailbox.mails.length, 1);
  });

  test('gets nothing that whoever left it wrote', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    const answer = { category: 'greenery', text: 'Купите дёшево https://spam.example' };
    const contact = { name: 'Вы выиграли https://spam.example', email };
    await endpoint.send(routes.submit, sending('feedback', withEmail(email, { answer, contact })));
    await run();
    assert.ok(!mailbox.mails[0]?.raw.includes('spam'));
    assert.doesNotMatch(`${mailbox.mails[0]?.text}${mailbox.mails[0]?.html}`, /spam|Купите|выиграли/);
  });

  test('is asked three times a day at most, however often it is left', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    const many = (count: number) =>
      Promise.all(
        Array.from({ length: count }, () => endpoint.send(routes.submit, sending('feedback', withEmail()))),
      );
    await many(10);
    await run();
    assert.equal(mailbox.mails.length, 3);
    endpoint.pass(day + minute);
    await many(10);
    await run();
    assert.equal(mailbox.mails.length, 6);
  });

  test('that says no is told nothing, and cannot take it back by the same link', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    const { id, link } = await confirmed(opened, withEmail(), 'none');
    assert.equal((await press(endpoint, link, 'each')).statusCode, 409);
    await reply(endpoint, id, { step: 'answer' });
    await run();
    assert.equal(mailbox.mails.length, 1);
  });

  test('nothing is asked where mail is off', async () => {
    await using endpoint = await openEndpoint();
    await endpoint.send(routes.submit, sending('feedback', withEmail()));
    const { db } = endpoint.context;
    assert.deepEqual(await db.selectFrom('subscriptions').selectAll().execute(), []);
    assert.deepEqual(await db.selectFrom('jobs').selectAll().execute(), []);
  });
});

describe('news', () => {
  for (const [body, subject, words] of [
    [{ step: 'answer' }, 'Есть ответ', /Фонари починят до пятницы/],
    [{ step: 'ask' }, 'Вам задали вопрос', /Вопрос к вам/],
    [{ step: 'prolong' }, 'Срок ответа продлён', /Срок ответа продлён до: 21 декабря 2026/],
    [{ step: 'forward', to: { department: 'housing' } }, 'Передано дальше', /Передано: Управление жилищно/],
    [{ step: 'decline', reason: 'no_money' }, 'Отклонено', /Отклонено: на это нет денег/],
  ] as const) {
    test(`of the step ${body.step} comes with its words, and its links work`, async () => {
      await using opened = await openWithMail();
      const { endpoint, mailbox, run } = opened;
      const { id, asking } = await confirmed(opened);
      await reply(endpoint, id, body);
      await run();
      const [mail, ...more] = mailbox.mails.slice(1);
      assert.deepEqual([mail?.rcpt, more], [email, []]);
      assert.equal(mail?.subject, `${subject}: № ${id.slice(-6)}, Озёрский городской округ`);
      assert.match(mail?.text ?? '', words);
      assert.match(mail?.html ?? '', /Фонари починят до пятницы/);
      assert.match(mail?.text ?? '', /Фонари починят до пятницы/);
      assert.deepEqual([mail?.inReplyTo, mail?.references], [asking?.messageId, asking?.messageId]);
      assert.notEqual(mail?.messageId, asking?.messageId);
      assert.equal(mail?.header('auto-submitted'), 'auto-generated');
      const receipt = await receiptOf(endpoint, linkTo('/r/', mail));
      assert.equal(receipt.body.messages.at(-1).text, 'Фонари починят до пятницы.');
      const unsubscribe = /<(.*)>/.exec(mail?.header('list-unsubscribe') ?? '')?.[1] ?? '';
      assert.equal(unsubscribe, linkTo('/m/', mail));
      assert.equal((await press(endpoint, unsubscribe, 'none')).statusCode, 200);
    });
  }

  test('of an answer reaches whoever wrote about the same', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    const main = await confirmed(opened);
    const other = await confirmed(opened, withEmail('olga@example.org'));
    await reply(endpoint, other.id, { step: 'merge', duplicate_of: main.id });
    await run();
    assert.match(mailbox.to('olga@example.org').at(-1)?.subject ?? '', /^Об этом уже писали/);
    await reply(endpoint, main.id, { step: 'answer' });
    await run();
    for (const address of [email, 'olga@example.org'])
      assert.match(mailbox.to(address).at(-1)?.subject ?? '', /^Есть ответ/);
    assert.equal(mailbox.mails.length, 5);
  });

  test('comes in the language of the resident, and of the space where we do not speak it', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    for (const [locale, subject] of [
      ['en-GB', /^There is an answer: no\. \w{6}, Ozersk Urban District$/],
      ['fr', /^Есть ответ: № \w{6}, О/],
    ] as const) {
      const { id } = await confirmed(opened, withEmail(email, { locale }));
      await reply(endpoint, id, { step: 'answer' });
      await run();
      assert.match(mailbox.mails.at(-1)?.subject ?? '', subject);
    }
  });

  test('of what the resident does comes to nobody', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    const { sent } = await confirmed(opened);
    const said = { params: { id: sent.params.id, message: randomUUID() }, token: sent.token };
    await endpoint.send(routes.say, { ...said, body: { text: 'Когда?' } });
    await run();
    assert.equal(mailbox.mails.length, 1);
  });

  test('of a change that did not come about is not told', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run, left } = opened;
    const { id } = await confirmed(opened);
    const { writer } = endpoint.context;
    const failing = writer.write('ozersk', async (unit) => {
      unit.later({ kind: 'mail', payload: { letter: 'news', subscription: id, message: id } });
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    const desk = await endpoint.signIn();
    const wrong = {
      params: { id, message: randomUUID() },
      body: { step: 'forward', text: 'Да', to: { department: 'none' } },
    };
    assert.equal((await desk.send(staffRoutes.reply, wrong)).code, 'invalid');
    await run();
    assert.deepEqual([mailbox.mails.length, await left()], [1, []]);
  });
});

describe('a key in a mail', () => {
  test('opens the receipt for everything that the resident’s own token does', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    const { id } = await confirmed(opened);
    await reply(endpoint, id, { step: 'answer' });
    await run();
    const key = new URL(linkTo('/r/', mailbox.mails.at(-1))).hash.slice(1);
    const say = { params: { id, message: randomUUID() }, token: key, body: { text: 'Спасибо' } };
    assert.equal((await endpoint.send(routes.say, say)).status, 201);
    assert.equal((await endpoint.send(routes.followSubmission, { params: { id }, token: key })).status, 200);
    assert.equal((await endpoint.send(routes.withdraw, { params: { id }, token: key })).status, 200);
  });

  test('opens nothing once the mails have ended, and again when they are wanted again', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    const { id, link } = await confirmed(opened);
    await reply(endpoint, id, { step: 'ask' });
    await run();
    const way = linkTo('/r/', mailbox.mails.at(-1));
    await press(endpoint, link, 'none');
    assert.equal((await receiptOf(endpoint, way)).code, 'not-found');
    await press(endpoint, link, 'daily');
    assert.equal((await receiptOf(endpoint, way)).status, 200);
  });

  test('belongs to one subscription and one purpose', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    const one = await confirmed(opened);
    const other = await confirmed(opened);
    await reply(endpoint, one.id, { step: 'ask' });
    await run();
    const way = linkTo('/r/', mailbox.mails.at(-1));
    const withKey = (to: string, from: string) => `${to.split('#')[0]}#${from.split('#')[1]}`;
    assert.equal((await receiptOf(endpoint, withKey(way, one.link))).code, 'not-found');
    assert.equal((await receiptOf(endpoint, way.replace(one.id, other.id))).code, 'not-found');
    for (const key of [other.link, way, `#${one.sent.token}`])
      assert.equal((await press(endpoint, withKey(one.link, key), 'none')).statusCode, 404);
    assert.equal((await receiptOf(endpoint, way)).status, 200);
  });

  test('opens nothing any more once the resident has put another address in its place', async () => {
    const asked = sampleTopics(new Date('2026-11-23T09:00:00Z')).cleanup;
    await using opened = await openWithMail({ topics: { cleanup: { ...asked, can_change_answer: true } } });
    const { endpoint, mailbox, run } = opened;
    const { cleanup, initiative } = sampleSubmissions;
    const sent = sending('cleanup', { ...cleanup, contact: { email }, consent: initiative.consent });
    const change = async (to: string) => {
      const body = { ...sent.body, contact: { email: to } };
      assert.equal((await endpoint.send(routes.submit, { ...sent, body })).status, 200);
      await run();
    };
    await endpoint.send(routes.submit, sent);
    await run();
    const link = linkTo('/m/', mailbox.mails[0]);
    await press(endpoint, link, 'each');
    await reply(endpoint, sent.params.id, { step: 'answer' });
    await run();
    const way = linkTo('/r/', mailbox.mails[1]);
    await change('other@example.org');
    assert.deepEqual(mailbox.to('other@example.org').length, 1);
    assert.equal((await receiptOf(endpoint, way)).code, 'not-found');
    assert.equal((await press(endpoint, link, 'each')).statusCode, 409);
    // Back again on the same day: it has been asked, and says yes by the same link.
    await change(email);
    assert.equal(mailbox.to(email).length, 2);
    assert.equal((await receiptOf(endpoint, way)).code, 'not-found');
    await press(endpoint, link, 'each');
    assert.equal((await receiptOf(endpoint, way)).status, 200);
  });
});

describe('once a day', () => {
  test('an address is told everything that happened to what it follows, in one mail at nine', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    const one = await confirmed(opened, withEmail(), 'daily');
    const other = await confirmed(opened, withEmail(), 'daily');
    const before = mailbox.mails.length;
    await reply(endpoint, one.id, { step: 'ask', text: 'Который фонарь?' });
    await reply(endpoint, one.id, { step: 'answer', text: 'Починили.' });
    await reply(endpoint, other.id, { step: 'decline', reason: 'other', text: 'Это не наш.' });
    await run();
    assert.equal(mailbox.mails.length, before);
    // Nine o’clock of the next day in the zone of the space.
    endpoint.clock.now = new Date('2026-11-24T03:59:59Z');
    await run();
    assert.equal(mailbox.mails.length, before);
    endpoint.clock.now = new Date('2026-11-24T04:00:00Z');
    await run();
    const [mail, ...more] = mailbox.mails.slice(before);
    assert.deepEqual([mail?.rcpt, more], [email, []]);
    assert.match(mail?.subject ?? '', /^Новости за день/);
    for (const words of [/За день: 3 новости/, /Который фонарь\?/, /Починили\./, /Это не наш\./])
      assert.match(mail?.text ?? '', words);
    const ways = mail?.links.filter((link) => link.includes('/r/')) ?? [];
    assert.equal(ways.length, 2);
    for (const way of ways) assert.equal((await receiptOf(endpoint, way)).status, 200);
    endpoint.pass(day);
    await run();
    assert.equal(mailbox.mails.length, before + 1);
  });

  test('what happened before it was chosen is no news, nor what was told already', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    const { id, link } = await confirmed(opened);
    await reply(endpoint, id, { step: 'ask', text: 'Первое' });
    await run();
    await press(endpoint, link, 'daily');
    await reply(endpoint, id, { step: 'ask', text: 'Второе' });
    endpoint.pass(day);
    await run();
    await reply(endpoint, id, { step: 'ask', text: 'Третье' });
    endpoint.pass(day);
    await run();
    const [, , second, third, ...more] = mailbox.mails;
    assert.deepEqual(more, []);
    assert.match(second?.text ?? '', /Второе/);
    assert.doesNotMatch(second?.text ?? '', /Первое/);
    assert.match(third?.text ?? '', /Третье/);
    assert.doesNotMatch(third?.text ?? '', /Второе/);
  });
});

describe('what goes wrong', () => {
  test('with the server away, mails wait longer and longer, and come when it is back', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run, left } = opened;
    const { id } = await confirmed(opened);
    await mailbox.stop();
    await reply(endpoint, id, { step: 'answer' });
    await run();
    const [job] = await left();
    assert.deepEqual([job?.attempts, job?.failure], [1, 'ESOCKET']);
    await mailbox.start();
    assert.equal(await run(), 0);
    endpoint.pass(minute);
    await run();
    assert.deepEqual([mailbox.mails.length, await left()], [2, []]);
  });

  test('an address that is refused for good is not tried again; one that is refused for now is', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run, left } = opened;
    const { id } = await confirmed(opened);
    mailbox.refuse = () => 451;
    await reply(endpoint, id, { step: 'answer' });
    await run();
    assert.equal((await left())[0]?.failure, 'SMTP 451');
    mailbox.refuse = () => 550;
    endpoint.pass(minute);
    await run();
    const [job] = await left();
    assert.deepEqual([job?.due_at, job?.failure, job?.attempts], [null, 'SMTP 550', 2]);
    assert.ok(!endpoint.logged.join('').includes(email));
  });

  test('whoever dies between sending and noting sends again, under the same name', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run, left } = opened;
    const { id } = await confirmed(opened);
    await reply(endpoint, id, { step: 'answer' });
    const { promise: forever } = Promise.withResolvers<void>();
    mailbox.taken = () => forever;
    // A server that has the mail and does not say so is as good as a process that dies.
    const lost = new Jobs(endpoint.context).runDue();
    while (mailbox.mails.length < 2) await setImmediate();
    mailbox.taken = async () => {};
    endpoint.pass(2 * minute);
    await run();
    const [first, again, ...more] = mailbox.mails.slice(1);
    assert.deepEqual([again?.messageId, again?.subject, more], [first?.messageId, first?.subject, []]);
    assert.deepEqual(await left(), []);
    endpoint.context.post?.close();
    await lost;
  });

  test('several nodes send each mail once', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, left } = opened;
    const { id } = await confirmed(opened);
    for (let count = 0; count < 30; count += 1)
      await reply(endpoint, id, { step: 'ask', text: `Вопрос ${count}` });
    const nodes = Array.from({ length: 3 }, () => new Jobs(endpoint.context));
    await Promise.all(nodes.map((node) => node.runDue()));
    const told = mailbox.mails.slice(1).map(({ messageId }) => messageId);
    assert.deepEqual([told.length, new Set(told).size, await left()], [30, 30, []]);
  });

  test('a mail that is no longer wanted when its turn comes is not sent', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run, left } = opened;
    const { id, link } = await confirmed(opened);
    await reply(endpoint, id, { step: 'answer' });
    await press(endpoint, link, 'none');
    await run();
    assert.deepEqual([mailbox.mails.length, await left()], [1, []]);
  });

  test('a server that hangs does not hold up deadlines', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox } = opened;
    const { id } = await confirmed(opened);
    const { promise: forever } = Promise.withResolvers<void>();
    mailbox.taken = () => forever;
    await reply(endpoint, id, { step: 'ask' });
    endpoint.pass(20 * day);
    await endpoint.context.jobs.start();
    const overdue = () =>
      endpoint.context.db.selectFrom('events').select('seq').where('action', '=', 'overdue').execute();
    while (mailbox.mails.length < 2 || (await overdue()).length < 1) await setImmediate();
    endpoint.context.post?.close();
    await endpoint.context.jobs.stop();
  });
});

describe('nothing that anybody wrote gets into a header', () => {
  const evil = 'Совет\r\nBcc: victim@example.org\r\n\r\n<img src=x onerror=alert(1)>\u202e';

  test('whatever the space, the topic and the official are called', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    await changeSpace(
      endpoint.context,
      { space: 'ozersk', actor: 'operator' },
      { name: { ru: evil }, official_naming: 'name' },
    );
    const { id } = await confirmed(opened);
    await reply(endpoint, id, { step: 'answer', text: evil });
    await run();
    for (const mail of mailbox.mails) {
      assert.equal(mail.rcpt, email);
      assert.equal(mail.header('bcc'), undefined);
      assert.equal(mail.headers.filter(({ key }) => ['from', 'to', 'subject'].includes(key)).length, 3);
      assert.doesNotMatch(mail.html ?? '', /<img/);
      assert.doesNotMatch(`${mail.subject}${mail.from?.name}`, /[\r\n\u202e]/);
    }
    assert.match(mailbox.mails[1]?.html ?? '', /&#60;img src&#61;x/);
  });

  test('an address with a line break or two addresses is refused at the door', async () => {
    await using opened = await openWithMail();
    const { endpoint, mailbox, run } = opened;
    for (const bad of [
      'a@example.org\r\nBcc: b@example.org',
      'a@example.org,b@example.org',
      'a@example.org\n',
      '"a b"@example.org',
      'a@example.org>',
      'А@example.org',
    ]) {
      const { code } = await endpoint.send(routes.submit, sending('feedback', withEmail(bad)));
      assert.equal(code, 'invalid', bad);
    }
    await run();
    assert.deepEqual(mailbox.mails, []);
  });
});
