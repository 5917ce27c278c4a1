import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { type Endpoint, hire, openEndpoint, opening, sending } from '../testing/endpoint.ts';

const { publishSubmission, hideSubmission, readOriginal, readStaffSubmission, reply, note } = staffRoutes;

const original = 'У дома 5 не горит фонарь, меня зовут Секретов Пётр.';
const redacted = { 'answer.text': 'У дома 5 не горит фонарь.' };

/** A message that its resident lets be published, and a desk. */
async function begin(endpoint: Endpoint, more: object = { may_publish: true }) {
  const answer = { category: 'streets', text: original, place: 'Мира, 5, кв. 7' };
  const sent = sending('feedback', { answer, locale: 'ru', ...more });
  assert.equal((await endpoint.send(routes.submit, sent)).status, 201);
  const params = { id: sent.params.id };
  const desk = await endpoint.signIn();
  return {
    sent,
    params,
    desk,
    publish: (texts: object = redacted, version?: number) =>
      desk.send(publishSubmission, { params, body: { texts, version } }),
    see: async () => (await desk.send(readStaffSubmission, { params })).body,
    receipt: async () => (await endpoint.send(routes.readSubmission, opening(sent))).body,
    permit: (may_publish: boolean) =>
      endpoint.send(routes.permitPublishing, { ...opening(sent), body: { may_publish } }),
    answer: (text: string, is_public: boolean) =>
      desk.send(reply, {
        params: { ...params, message: randomUUID() },
        body: { step: 'answer', text, is_public },
      }),
  };
}

const actionsOf = async ({ context }: Endpoint) =>
  (await context.db.selectFrom('events').select(['actor', 'action']).orderBy('seq').execute()).map(
    ({ actor, action }) => `${actor} ${action}`,
  );

test('what is published is the moderator’s text; the original stays as it was, and reading it is logged', async () => {
  await using endpoint = await openEndpoint();
  const { desk, params, publish, see, receipt } = await begin(endpoint);
  assert.equal((await see()).answer.text, original);
  assert.equal((await publish()).status, 200);
  const seen = await see();
  assert.deepEqual(seen.answer, { category: 'streets', text: redacted['answer.text'] });
  assert.deepEqual(seen.public_texts, redacted);
  const [item] = (await desk.send(staffRoutes.readInbox, { query: { queue: 'all' } })).body.items;
  assert.equal(item.excerpt, redacted['answer.text']);
  assert.equal((await receipt()).answer.text, original);
  assert.ok((await receipt()).publicity.published_at);

  await hire(endpoint.context, 'watcher', { role: 'auditor' });
  const auditor = await endpoint.signIn('watcher');
  const { texts } = (await auditor.send(readOriginal, { params })).body;
  assert.deepEqual(texts, { 'answer.text': original, 'answer.place': 'Мира, 5, кв. 7' });
  const [newest] = (await auditor.send(staffRoutes.readLog)).body.entries;
  assert.deepEqual([newest.actor, newest.action, newest.submission], ['watcher', 'read-original', params.id]);
});

test('a look at the original is no news: neither to the resident nor to whoever answers', async () => {
  await using endpoint = await openEndpoint();
  const { desk, params, publish, see, answer } = await begin(endpoint);
  await publish();
  const { version } = await see();
  await desk.send(readOriginal, { params });
  const sent = {
    params: { ...params, message: randomUUID() },
    body: { step: 'answer', text: 'Да', version },
  };
  assert.equal((await desk.send(reply, sent)).status, 201);
  assert.equal((await answer('И ещё', false)).status, 201);
});

test('publishing the same again is harmless, another text takes its place, and it stays public since the first', async () => {
  await using endpoint = await openEndpoint();
  const { publish, see } = await begin(endpoint);
  const { version } = await see();
  await publish(redacted, version);
  const before = await actionsOf(endpoint);
  const { published_at } = (await see()).publicity;
  endpoint.pass(1000);
  assert.equal((await publish(redacted, version)).status, 200);
  assert.deepEqual(await actionsOf(endpoint), before);
  assert.equal((await publish({ 'answer.text': 'Фонарь.' }, version)).code, 'outdated');
  await publish({ 'answer.text': 'Фонарь.' });
  const seen = await see();
  assert.deepEqual([seen.answer.text, seen.publicity.published_at], ['Фонарь.', published_at]);
});

test('nothing is published that its resident does not let', async () => {
  await using endpoint = await openEndpoint();
  for (const more of [{}, { may_publish: false }]) {
    const { publish, see, permit } = await begin(endpoint, more);
    assert.equal((await publish()).code, 'step-not-allowed');
    assert.deepEqual((await see()).publicity, { may_publish: false, published_at: null });
    await permit(true);
    assert.equal((await publish()).status, 200);
  }
});

test('a topic that publishes nothing asks for no permission, and takes none', async () => {
  const { feedback } = sampleTopics(new Date('2026-11-23T09:00:00Z'));
  await using endpoint = await openEndpoint({
    topics: { feedback: { ...feedback, can_be_published: undefined } },
  });
  const { permit, publish, receipt } = await begin(endpoint, {});
  assert.equal((await receipt()).publicity, null);
  assert.deepEqual((await permit(true)).problem?.issues?.[0]?.path, ['may_publish']);
  assert.equal((await publish()).code, 'step-not-allowed');
  const sent = sending('feedback', sampleSubmissions.feedback);
  assert.equal((await endpoint.send(routes.submit, sent)).problem?.issues?.[0]?.code, 'not_asked');
});

describe('it is hidden at once', () => {
  const ways = {
    'by an official': ({ desk, params }) => desk.send(hideSubmission, { params }),
    'when the resident takes the permission back': ({ permit }) => permit(false),
    'when the resident takes the submission back': ({ sent }, endpoint) =>
      endpoint.send(routes.withdraw, opening(sent)),
  } satisfies Record<
    string,
    (one: Awaited<ReturnType<typeof begin>>, endpoint: Endpoint) => Promise<unknown>
  >;
  for (const [name, hide] of Object.entries(ways)) {
    test(name, async () => {
      await using endpoint = await openEndpoint();
      const one = await begin(endpoint);
      await one.publish();
      await hide(one, endpoint);
      const seen = await one.see();
      assert.equal(seen.publicity?.published_at, null);
      assert.equal(seen.answer.text, original);
      // What was redacted once need not be redacted again.
      assert.deepEqual(seen.public_texts, redacted);
      const [item] = (await one.desk.send(staffRoutes.readInbox, { query: { queue: 'all' } })).body.items;
      assert.equal(item.excerpt, original);
      const before = await actionsOf(endpoint);
      await hide(one, endpoint);
      assert.deepEqual(await actionsOf(endpoint), before);
      const isOfficials = name === 'by an official';
      assert.equal((await one.publish()).code, isOfficials ? undefined : 'step-not-allowed');
    });
  }

  test('when the answer is changed, whose old text is then offered to nobody', async () => {
    const { feedback } = sampleTopics(new Date('2026-11-23T09:00:00Z'));
    await using endpoint = await openEndpoint({
      topics: { feedback: { ...feedback, can_change_answer: true } },
    });
    const { sent, publish, see } = await begin(endpoint);
    await publish();
    const answer = { category: 'homes', text: 'Нет воды.' };
    await endpoint.send(routes.submit, { ...sent, body: { answer, locale: 'ru' } });
    const seen = await see();
    assert.deepEqual(seen.publicity, { may_publish: true, published_at: null });
    assert.deepEqual([seen.answer.text, seen.public_texts], ['Нет воды.', {}]);
  });
});

test('only texts of the submission can be published, and some of the resident’s own must be', async () => {
  await using endpoint = await openEndpoint();
  const { sent, desk, params, publish } = await begin(endpoint);
  const other = await begin(endpoint);
  const said = async (route: typeof note | typeof reply | typeof routes.say, more: object) => {
    const id = randomUUID();
    const request = { params: { id: sent.params.id, message: id, note: id }, ...more };
    const by = route.auth === 'staff' ? desk : endpoint;
    assert.equal((await by.send(route, request)).status, 201);
    return id;
  };
  const internal = await said(note, { body: { text: 'Для своих' } });
  const answered = await said(reply, { body: { step: 'answer', text: 'Починим' } });
  const written = await said(routes.say, { token: sent.token, body: { text: 'Ждём' } });
  const elsewhere = randomUUID();
  await other.desk.send(reply, {
    params: { ...other.params, message: elsewhere },
    body: { step: 'answer', text: 'Чужое' },
  });
  for (const part of [internal, elsewhere, 'answer.category', 'contact.name', 'constructor']) {
    const body = JSON.stringify({ texts: { ...redacted } }).replace('{"ans', `{"${part}":"x","ans`);
    const { code, problem } = await desk.send(publishSubmission, { params, raw: body });
    assert.equal(code, 'invalid', part);
    assert.deepEqual(problem?.issues?.[0]?.path, ['texts', part]);
  }
  assert.equal((await publish({ [answered]: 'Починим' })).problem?.issues?.[0]?.code, 'required');
  assert.equal((await publish({})).code, 'invalid');
  const texts = { ...redacted, [answered]: 'Починим', [written]: 'Ждём…' };
  const shown = (await publish(texts)).body;
  assert.deepEqual(
    shown.messages.map(({ text }: { text: string }) => text),
    ['Починим', 'Ждём…'],
  );
});

test('an answer is for everybody where the official says so and everybody reads the case', async () => {
  await using endpoint = await openEndpoint();
  const { publish, see, answer, permit } = await begin(endpoint);
  await answer('До публикации', true);
  assert.deepEqual((await see()).public_texts, {});
  await publish();
  await answer('Для одного', false);
  await answer('Для всех', true);
  const texts = () => see().then(({ public_texts }) => Object.values(public_texts).sort());
  assert.deepEqual(await texts(), ['Для всех', redacted['answer.text']]);
  const row = await endpoint.context.db.selectFrom('public_cases').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual([row.category, row.answered_at !== null], ['streets', true]);
  assert.match(row.stems, /всех/);
  assert.doesNotMatch(row.stems, /секрет|одн/);
  await permit(false);
  await answer('Скрыто', true);
  assert.deepEqual(await texts(), ['Для всех', redacted['answer.text']]);
});

test('of a publication and a permission taken back at the same time nothing stays public', async () => {
  await using endpoint = await openEndpoint();
  for (let round = 0; round < 20; round += 1) {
    const { publish, permit, see } = await begin(endpoint);
    await Promise.all(round % 2 ? [publish(), permit(false)] : [permit(false), publish()]);
    assert.deepEqual((await see()).publicity, { may_publish: false, published_at: null });
  }
});

test('of a project only what it is about can be published: neither sums nor people', async () => {
  await using endpoint = await openEndpoint();
  const sent = sending('initiative', sampleSubmissions.initiative);
  await endpoint.send(routes.submit, sent);
  const params = { id: sent.params.id };
  const desk = await endpoint.signIn();
  const people = await desk.send(publishSubmission, {
    params,
    body: { texts: { 'answer.title': 'Тропа', 'answer.initiators': 'Житель 1' } },
  });
  assert.equal(people.code, 'invalid');
  const body = { texts: { 'answer.title': 'Тропа' } };
  const { answer } = (await desk.send(publishSubmission, { params, body })).body;
  assert.deepEqual([answer.title, answer.problem, answer.budget], ['Тропа', undefined, 1_700_000]);
});

test('once everybody reads a project it is published in time, and can be commented on for the days of the space', async () => {
  await using endpoint = await openEndpoint();
  const sent = sending('initiative', sampleSubmissions.initiative);
  await endpoint.send(routes.submit, sent);
  const params = { id: sent.params.id };
  const desk = await endpoint.signIn();
  const publish = async (title: string) => {
    const body = { texts: { 'answer.title': title } };
    const { dues } = (await desk.send(publishSubmission, { params, body })).body;
    return (step: string) => dues.find((due: { step: string }) => due.step === step);
  };
  const first = await publish('Тропа');
  assert.equal(first('publish').done_at, endpoint.clock.now.toISOString());
  assert.ok(first('comments').due_at);
  await desk.send(hideSubmission, { params });
  endpoint.pass(60 * 60_000);
  const again = await publish('Дорожка');
  assert.deepEqual(again('comments'), first('comments'));
});
