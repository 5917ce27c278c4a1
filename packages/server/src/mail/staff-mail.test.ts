import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { routes } from '@veche/protocol';
import { type PersonInput, staffRoutes } from '@veche/protocol/desk';
import { sampleSpace, sampleSubmissions } from '@veche/protocol/samples';
import { Jobs } from '../jobs/jobs.ts';
import { hire, openEndpoint, sending } from '../testing/endpoint.ts';
import { day, minute, openWithMail, reply, type WithMail } from '../testing/with-mail.ts';
import { changeSpace } from '../verbs/change-space.ts';

/** The department that answers what the tests send. */
const department = 'improvement';
const at = (moment: string) => new Date(moment);

/** A desk with people who have addresses, and what is due looked at whenever the test says so. */
async function open() {
  const opened = await openWithMail();
  const { endpoint, mailbox, run } = opened;
  const seat = (user: string, more: Partial<PersonInput> = {}) =>
    hire(endpoint.context, user, { email: `${user}@town.example`, ...more });
  await seat('chief', { role: 'administrator' });
  return Object.assign(opened, {
    seat,
    /** Somebody sends a message to the department. */
    async send() {
      const sent = sending('feedback', sampleSubmissions.feedback);
      assert.equal((await endpoint.send(routes.submit, sent)).status, 201);
      return sent.params.id;
    },
    /** Moves the clock, and does what is due then. */
    async until(moment: string) {
      endpoint.clock.now = at(moment);
      await endpoint.context.jobs.start();
      await endpoint.context.jobs.stop();
      await run();
      // Mails that were left just now.
      await run();
    },
    /** Who was sent what since the last time this was asked: address and subject. */
    news() {
      const told = mailbox.mails.splice(0);
      return told.map(({ rcpt, subject }) => [rcpt.split('@')[0], subject?.split(/[:,]/)[0]]).sort();
    },
  });
}

const assign = async ({ endpoint }: WithMail, id: string, assignee: string | null) => {
  const desk = await endpoint.signIn();
  const answer = await desk.send(staffRoutes.changeSubmission, { params: { id }, body: { assignee } });
  assert.equal(answer.status, 200, answer.code);
};

const headed = (head: string | undefined) =>
  sampleSpace.departments.map((one) => (one.id === department ? { ...one, head } : one));

// A message on Monday the 23rd is to be begun by the end of Tuesday and answered by the end of Monday the 7th, local time;
// nine o’clock there is four in UTC.

describe('of a deadline that has passed', () => {
  test('whoever has it is told the next working morning', async () => {
    await using opened = await open();
    await opened.seat('vera');
    await opened.seat('oleg', { department });
    const id = await opened.send();
    await assign(opened, id, 'vera');
    await opened.until('2026-11-24T19:01:00Z');
    assert.deepEqual(opened.news(), []);
    await opened.until('2026-11-25T03:59:00Z');
    assert.deepEqual(opened.news(), []);
    await opened.until('2026-11-25T04:00:00Z');
    const mail = opened.mailbox.mails.find(({ subject }) => subject?.startsWith('Срок прошёл'));
    assert.equal(mail?.rcpt, 'vera@town.example');
    assert.match(mail?.subject ?? '', new RegExp(`^Срок прошёл: № ${id.slice(-6)}, Озёрский`));
    assert.match(mail?.text ?? '', /Нужно было начать работу\. Срок прошёл: 24 ноября 2026/);
    assert.ok(mail?.links[0]?.endsWith(`/desk/#/inbox/all/${id}`), mail?.links[0]);
    // What residents wrote stays at the desk.
    assert.doesNotMatch(`${mail?.text}${mail?.html}`, /фонар/);
  });

  test('without one the people of the department are, and without those the administrators', async () => {
    await using opened = await open();
    await opened.send();
    await opened.until('2026-11-25T04:00:00Z');
    const overdue = (news: unknown[][]) => news.filter(([, subject]) => subject === 'Срок прошёл');
    assert.deepEqual(overdue(opened.news()), [['chief', 'Срок прошёл']]);
    await opened.seat('oleg', { department });
    await opened.seat('rita', { department });
    await opened.seat('zoya', { department: 'housing' });
    await opened.seat('nora', { department, role: 'auditor' });
    await opened.until('2026-12-08T04:00:00Z');
    assert.deepEqual(overdue(opened.news()), [
      ['oleg', 'Срок прошёл'],
      ['rita', 'Срок прошёл'],
    ]);
  });

  test('nobody is told of what was done before their morning came', async () => {
    await using opened = await open();
    const id = await opened.send();
    await opened.until('2026-11-24T19:01:00Z');
    await reply(opened.endpoint, id, { step: 'answer' });
    await opened.until('2026-11-25T04:00:00Z');
    assert.deepEqual(opened.news(), []);
  });

  test('the head is told when it is still so three working days later, once', async () => {
    await using opened = await open();
    await opened.seat('boss');
    const { context } = opened.endpoint;
    await changeSpace(context, { space: 'ozersk', actor: 'operator' }, { departments: headed('boss') });
    const id = await opened.send();
    await opened.until('2026-11-24T19:01:00Z');
    await assign(opened, id, 'admin');
    await opened.until('2026-11-27T03:59:00Z');
    assert.ok(!opened.news().some(([user]) => user === 'boss'));
    await opened.until('2026-11-27T04:00:00Z');
    const mail = opened.mailbox.mails.find(({ rcpt }) => rcpt === 'boss@town.example');
    assert.match(mail?.subject ?? '', /^Просрочено и не сделано/);
    assert.match(mail?.text ?? '', /Исполнитель: Администратор/);
    opened.news();
    await opened.until('2026-11-30T04:00:00Z');
    assert.ok(!opened.news().some(([user]) => user === 'boss'));
    const log = await context.db
      .selectFrom('events')
      .select('object')
      .where('action', '=', 'escalate')
      .execute();
    assert.deepEqual(log, [{ object: 'register' }]);
  });

  test('without a head the administrators are told; of what was done or put off meanwhile nobody is', async () => {
    await using opened = await open();
    const [late, done] = [await opened.send(), await opened.send()];
    const putOff = await opened.send();
    for (const id of [late, done, putOff]) await assign(opened, id, 'admin');
    await opened.until('2026-12-07T19:01:00Z');
    await reply(opened.endpoint, done, { step: 'answer' });
    await reply(opened.endpoint, putOff, { step: 'prolong' });
    opened.news();
    await opened.until('2026-12-10T04:00:00Z');
    const escalated = opened.mailbox.mails.filter(({ subject }) => subject?.startsWith('Просрочено и не'));
    // The first step of the late one has long been told.
    assert.deepEqual(
      escalated.map(({ rcpt, text }) => [rcpt, /ответить/.test(text ?? '')]),
      [['chief@town.example', true]],
    );
    assert.match(escalated[0]?.subject ?? '', new RegExp(late.slice(-6)));
  });

  test('a head who is nobody at the desk is refused, and no resident reads who it is', async () => {
    await using opened = await open();
    const { endpoint } = opened;
    const desk = await endpoint.signIn();
    const change = (head: string) =>
      desk.send(staffRoutes.changeSettings, { body: { departments: headed(head) } });
    const refused = await change('nobody');
    assert.deepEqual(refused.problem?.issues?.[0]?.path, ['departments', 0, 'head']);
    assert.equal((await change('chief')).status, 200);
    const shown = await endpoint.send(routes.readSpace, { params: { space: 'ozersk' } });
    assert.doesNotMatch(JSON.stringify(shown.body), /chief|head|remind|escalate/);
    await desk.send(staffRoutes.removePerson, { params: { user: 'chief' } });
    assert.equal((await desk.send(staffRoutes.changeSettings, { body: { judge_days: 5 } })).status, 200);
  });
});

describe('on the morning of a working day', () => {
  test('officials are told what waits for them, each thing once, under what is most urgent', async () => {
    await using opened = await open();
    await opened.seat('oleg', { department });
    await opened.seat('zoya', { department: 'housing' });
    await opened.send();
    await opened.send();
    await opened.until('2026-11-24T03:59:00Z');
    assert.deepEqual(opened.news(), []);
    await opened.until('2026-11-24T04:00:00Z');
    // To be begun today and so near its end: not new as well.
    assert.deepEqual(opened.news(), [['oleg', 'Скоро срок 2']]);
    await opened.until('2026-11-25T04:00:00Z');
    const morning = opened.mailbox.mails.find(({ subject }) => subject?.startsWith('Просрочено 2'));
    assert.equal(morning?.rcpt, 'oleg@town.example');
    assert.match(morning?.text ?? '', /Срок прошёл: 2/);
    assert.ok(morning?.links.some((link) => link.endsWith('/desk/#/account')));
  });

  test('whoever has nothing before them is not written to, nor anybody on a day off or later in the day', async () => {
    await using opened = await open();
    await opened.seat('oleg', { department });
    await opened.until('2026-11-24T04:00:00Z');
    assert.deepEqual(opened.news(), []);
    await opened.send();
    // A Saturday, and a Monday at noon.
    await opened.until('2026-11-28T04:00:00Z');
    const mornings = () =>
      opened.news().filter(([, subject]) => !/^Срок прошёл|не сделано/.test(subject ?? ''));
    assert.deepEqual(mornings(), []);
    await opened.until('2026-11-30T07:00:00Z');
    assert.deepEqual(mornings(), []);
    await opened.until('2026-12-01T06:59:00Z');
    assert.deepEqual(mornings(), [['oleg', 'Просрочено 1']]);
  });

  test('several nodes write once, and once a day', async () => {
    await using opened = await open();
    await opened.seat('oleg', { department });
    await opened.send();
    const { context } = opened.endpoint;
    opened.endpoint.clock.now = at('2026-11-24T04:00:00Z');
    const nodes = Array.from({ length: 3 }, () => new Jobs(context));
    for (const node of nodes) {
      await node.start();
      await node.stop();
    }
    await Promise.all(nodes.map((node) => node.runDue()));
    for (const node of nodes) await node.runDue();
    assert.deepEqual(opened.news(), [['oleg', 'Скоро срок 1']]);
    await opened.until('2026-11-24T05:00:00Z');
    assert.deepEqual(opened.news(), []);
  });

  test('whoever wants no such mail is only reminded of a deadline, once, so many working days before', async () => {
    await using opened = await open();
    await opened.seat('oleg', { department });
    const desk = await opened.endpoint.signIn('oleg');
    const chosen = await desk.send(staffRoutes.chooseMorningMail, { body: { is_wanted: false } });
    assert.equal(chosen.body.staff.wants_morning_mail, false);
    const id = await opened.send();
    await assign(opened, id, 'oleg');
    await reply(opened.endpoint, id, { step: 'ask' });
    // Two working days before Monday the 7th.
    for (const morning of ['2026-11-24', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07']) {
      await opened.until(`${morning}T04:00:00Z`);
      const told = morning === '2026-12-03' ? [['oleg', 'Скоро срок 1']] : [];
      assert.deepEqual(opened.news(), told, morning);
    }
  });

  test('how many days before, the space says', async () => {
    await using opened = await open();
    await opened.seat('oleg', { department });
    const { context } = opened.endpoint;
    await changeSpace(context, { space: 'ozersk', actor: 'operator' }, { remind_days: 4 });
    const id = await opened.send();
    await assign(opened, id, 'oleg');
    await reply(opened.endpoint, id, { step: 'ask' });
    await opened.until('2026-11-30T04:00:00Z');
    assert.deepEqual(opened.news(), []);
    await opened.until('2026-12-01T04:00:00Z');
    assert.deepEqual(opened.news(), [['oleg', 'Скоро срок 1']]);
  });

  test('an expert hears what they were asked and have not answered', async () => {
    await using opened = await open();
    await opened.seat('expert', { role: 'expert' });
    const id = await opened.send();
    const desk = await opened.endpoint.signIn();
    const asking = { params: { id, user: 'expert' }, body: { question: 'Секретный вопрос?' } };
    await desk.send(staffRoutes.askOpinion, asking);
    await opened.run();
    const [asked] = opened.mailbox.mails;
    assert.match(asked?.subject ?? '', /^Вас просят высказать мнение: № /);
    assert.doesNotMatch(`${asked?.text}`, /Секретный/);
    opened.news();
    await opened.until('2026-11-24T04:00:00Z');
    assert.ok(opened.news().some(([user, subject]) => user === 'expert' && subject === 'Ждут вашего мнения'));
    const expert = await opened.endpoint.signIn('expert');
    await expert.send(staffRoutes.giveOpinion, { params: { id }, body: { text: 'Да' } });
    await opened.until('2026-11-25T04:00:00Z');
    assert.ok(!opened.news().some(([user]) => user === 'expert'));
  });
});

describe('an invitation', () => {
  test('is mailed to whoever has an address, and its link opens the desk', async () => {
    await using opened = await open();
    const { endpoint, mailbox, run } = opened;
    await opened.seat('nina', { name: { ru: 'Нина' } });
    const desk = await endpoint.signIn();
    const invited = await desk.send(staffRoutes.invitePerson, { params: { user: 'nina' } });
    assert.equal(invited.body.is_mailed, true);
    await run();
    const [mail] = mailbox.mails;
    assert.equal(mail?.rcpt, 'nina@town.example');
    assert.match(mail?.text ?? '', /Нина, вас приглашают/);
    assert.equal(mail?.links[0], invited.body.url);
    const token = invited.body.url.slice(-43);
    const accepted = { token, body: { new_password: 'a password of my own' } };
    assert.equal((await endpoint.send(staffRoutes.acceptInvitation, accepted)).status, 200);
  });

  test('that another has replaced, or that was used, is not mailed any more', async () => {
    await using opened = await open();
    const { endpoint, mailbox, run, left } = opened;
    await opened.seat('nina');
    const desk = await endpoint.signIn();
    const invite = async () =>
      (await desk.send(staffRoutes.invitePerson, { params: { user: 'nina' } })).body.url;
    const first = await invite();
    endpoint.pass(minute);
    const second = await invite();
    assert.notEqual(first, second);
    await run();
    assert.deepEqual([mailbox.mails.length, mailbox.mails[0]?.links[0]], [1, second]);
    const third = await invite();
    const body = { new_password: 'a password of my own' };
    await endpoint.send(staffRoutes.acceptInvitation, { token: third.slice(-43), body });
    await run();
    assert.deepEqual([mailbox.mails.length, await left()], [1, []]);
  });

  test('is shown alone where there is no address, or mail is off', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'nina', { email: 'nina@town.example' });
    const desk = await endpoint.signIn();
    const { body } = await desk.send(staffRoutes.invitePerson, { params: { user: 'nina' } });
    assert.equal(body.is_mailed, false);
  });
});

test('mails to officials hold nothing that a resident wrote', async () => {
  await using opened = await open();
  await opened.seat('expert', { role: 'expert' });
  const answer = { category: 'greenery', text: 'Тайное слово', place: 'Тайное место' };
  const contact = { name: 'Тайное имя', email: 'secret@example.org' };
  const { consent } = sampleSubmissions.initiative;
  const sent = sending('feedback', { ...sampleSubmissions.feedback, answer, contact, consent });
  await opened.endpoint.send(routes.submit, sent);
  const desk = await opened.endpoint.signIn();
  const { id } = sent.params;
  await desk.send(staffRoutes.note, { params: { id, note: randomUUID() }, body: { text: 'Тайная заметка' } });
  await desk.send(staffRoutes.askOpinion, { params: { id, user: 'expert' }, body: { question: 'Тайна?' } });
  for (const passed of [1, 2, 4, 15, 20]) {
    opened.endpoint.clock.now = new Date(at('2026-11-23T04:00:00Z').getTime() + passed * day);
    await opened.until(opened.endpoint.clock.now.toISOString());
  }
  const toStaff = opened.mailbox.mails.filter(({ rcpt }) => rcpt.endsWith('@town.example'));
  assert.ok(toStaff.length > 4);
  for (const { text, html, subject } of toStaff)
    assert.doesNotMatch(`${subject}${text}${html}`, /тай|secret@/i);
});
