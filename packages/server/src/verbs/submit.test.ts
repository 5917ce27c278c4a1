import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routes } from '@veche/protocol';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { hashOf } from '../secrets.ts';
import { answersTo, findSubmission } from '../store/submissions.ts';
import { type Endpoint, openEndpoint, opening, sending, someone } from '../testing/endpoint.ts';

const { submit, readSubmission } = routes;

const vote = (choices: string[], participant = someone()) =>
  sending('projects', { answer: { choices }, participant, locale: 'ru' });
const rank = (ranking: string[], participant = someone()) =>
  sending('themes', { answer: { ranking }, participant, locale: 'ru' });

async function rows(endpoint: Endpoint, topic: string): Promise<number> {
  return (await answersTo(endpoint.context.db, topic)).length;
}

describe('the first time', () => {
  for (const [topic, input] of Object.entries(sampleSubmissions)) {
    test(`a submission to ${topic} is stored and its receipt opens it`, async () => {
      await using endpoint = await openEndpoint();
      const sent = sending(topic, input);
      const { status, body } = await endpoint.send(submit, sent);
      assert.equal(status, 201);
      assert.deepEqual(body, {
        id: sent.params.id,
        status: 'received',
        submitted_at: '2026-11-23T09:00:00.000Z',
        url: `http://localhost:4280/r/${sent.params.id}`,
      });
      const shown = await endpoint.send(readSubmission, opening(sent));
      assert.deepEqual(shown.body.answer, input.answer);
      assert.equal(shown.headers['cache-control'], 'no-store');
      assert.deepEqual(
        shown.body.history.map((change: { status: string }) => change.status),
        ['received'],
      );
    });
  }

  test('only hashes of token and participant are on the disk', async () => {
    await using endpoint = await openEndpoint();
    const participant = someone();
    const sent = vote(['yards'], participant);
    await endpoint.send(submit, sent);
    const stored = await findSubmission(endpoint.context.db, sent.params.id);
    assert.equal(stored?.token_hash, hashOf(sent.token));
    assert.notEqual(stored?.participant_hash, hashOf(participant));
    assert.doesNotMatch(JSON.stringify(stored), new RegExp(`${sent.token}|${participant}`));
  });

  test('one participant has another hash in another topic', async () => {
    await using endpoint = await openEndpoint();
    const participant = someone();
    const [one, other] = [vote(['yards'], participant), rank(['tos'], participant)];
    await endpoint.send(submit, one);
    await endpoint.send(submit, other);
    const { db } = endpoint.context;
    const hashes = await Promise.all([one, other].map((sent) => findSubmission(db, sent.params.id)));
    assert.notEqual(hashes[0]?.participant_hash, hashes[1]?.participant_hash);
  });
});

describe('the same again', () => {
  test('answers 200 with the same body, however often, after the close too', async () => {
    const { projects } = sampleTopics(new Date());
    const topics = { projects: { ...projects, closes_at: '2026-11-23T10:00:00.000Z' } };
    await using endpoint = await openEndpoint({ topics });
    const sent = vote(['yards', 'shore']);
    const first = await endpoint.send(submit, sent);
    endpoint.pass(2 * 3_600_000);
    assert.equal((await endpoint.send(submit, vote(['yards']))).code, 'closed');
    const again = await endpoint.send(submit, sent);
    assert.equal(again.status, 200);
    assert.deepEqual(again.body, first.body);
    assert.equal(await rows(endpoint, 'projects'), 1);
  });

  test('order of keys and blanks at the ends make no other answer', async () => {
    await using endpoint = await openEndpoint();
    const sent = sending('feedback', { answer: { category: 'streets', text: 'Яма' }, locale: 'ru' });
    await endpoint.send(submit, sent);
    const raw = '{"locale":"ru","answer":{"text":"  Яма ","category":"streets"}}';
    assert.equal((await endpoint.send(submit, { ...sent, body: undefined, raw })).status, 200);
  });

  test('with another token is a conflict that tells nothing', async () => {
    await using endpoint = await openEndpoint();
    const sent = vote(['yards']);
    await endpoint.send(submit, sent);
    const stranger = await endpoint.send(submit, { ...sent, token: someone() });
    assert.equal(stranger.code, 'conflict');
    assert.doesNotMatch(JSON.stringify(stranger.body), /yards|received|2026/);
  });

  test('under another topic is a conflict, be the answer the same', async () => {
    const { feedback } = sampleTopics(new Date());
    await using endpoint = await openEndpoint({ topics: { here: feedback, there: feedback } });
    const sent = sending('here', sampleSubmissions.feedback);
    await endpoint.send(submit, sent);
    const elsewhere = { ...sent, params: { ...sent.params, topic: 'there' } };
    assert.equal((await endpoint.send(submit, elsewhere)).code, 'conflict');
  });

  test('with another answer is a conflict where answers are final, and the first one stands', async () => {
    await using endpoint = await openEndpoint();
    const sent = vote(['yards']);
    await endpoint.send(submit, sent);
    const other = { ...sent, body: { ...sent.body, answer: { choices: ['shore'] } } };
    assert.equal((await endpoint.send(submit, other)).code, 'conflict');
    const { body } = await endpoint.send(readSubmission, opening(sent));
    assert.deepEqual(body.answer, { choices: ['yards'] });
  });

  test('with another answer changes it where answers may be changed, in the counts too', async () => {
    await using endpoint = await openEndpoint();
    const sent = rank(['tos', 'youth']);
    const first = await endpoint.send(submit, sent);
    const other = { ...sent, body: { ...sent.body, answer: { ranking: ['ngo'] } } };
    const changed = await endpoint.send(submit, other);
    assert.equal(changed.status, 200);
    assert.deepEqual(changed.body, first.body);
    const { body } = await endpoint.send(readSubmission, opening(sent));
    assert.deepEqual(body.answer, { ranking: ['ngo'] });
    const results = await endpoint.send(routes.readResults, { params: { topic: 'themes' } });
    assert.equal(results.body.submissions, 1);
    assert.deepEqual(results.body.firsts, { tos: 0, ngo: 1 });
    assert.equal(results.body.points.ngo, 5);
  });

  test('a change by another participant is a conflict', async () => {
    await using endpoint = await openEndpoint();
    const sent = rank(['tos']);
    await endpoint.send(submit, sent);
    const body = { ...sent.body, answer: { ranking: ['ngo'] }, participant: someone() };
    assert.equal((await endpoint.send(submit, { ...sent, body })).code, 'conflict');
  });
});

describe('a second one by the same participant', () => {
  test('is refused where one is allowed, and welcome where many are', async () => {
    await using endpoint = await openEndpoint();
    const participant = someone();
    await endpoint.send(submit, vote(['yards'], participant));
    assert.equal((await endpoint.send(submit, vote(['shore'], participant))).code, 'already-answered');
    for (const text of ['Раз', 'Два']) {
      const sent = sending('feedback', { answer: { category: 'streets', text }, participant, locale: 'ru' });
      assert.equal((await endpoint.send(submit, sent)).status, 201);
    }
  });
});

async function resultsFor(endpoint: Endpoint, { params, token }: ReturnType<typeof vote>) {
  const asked = { params: { topic: 'projects' }, query: { submission: params.id }, token };
  return (await endpoint.send(routes.readResults, asked)).body;
}

describe('at once', () => {
  test('200 times the same id: one row, one count, one 201', async () => {
    await using endpoint = await openEndpoint();
    const sent = vote(['yards']);
    const answers = await Promise.all(Array.from({ length: 200 }, () => endpoint.send(submit, sent)));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(answers.filter(({ status }) => status === 200).length, 199);
    assert.equal(await rows(endpoint, 'projects'), 1);
    assert.deepEqual((await resultsFor(endpoint, sent)).counts, { yards: 1 });
  });

  test('20 ids of the same participant: one is stored, 19 have answered already', async () => {
    await using endpoint = await openEndpoint();
    const participant = someone();
    const sent = Array.from({ length: 20 }, () => vote(['yards'], participant));
    const answers = await Promise.all(sent.map((one) => endpoint.send(submit, one)));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(answers.filter(({ code }) => code === 'already-answered').length, 19);
    assert.equal(await rows(endpoint, 'projects'), 1);
  });

  test('200 residents: every one is stored and counted', async () => {
    await using endpoint = await openEndpoint();
    const sent = Array.from({ length: 200 }, () => vote(['yards', 'access']));
    const answers = await Promise.all(sent.map((one) => endpoint.send(submit, one)));
    assert.ok(answers.every(({ status }) => status === 201));
    const results = await resultsFor(endpoint, sent[0] as (typeof sent)[0]);
    assert.equal(results.submissions, 200);
    assert.deepEqual(results.counts, { yards: 200, access: 200 });
  });
});

describe('consent', () => {
  test('is kept with its time and the very text that was agreed to', async () => {
    await using endpoint = await openEndpoint();
    const sent = sending('cleanup', sampleSubmissions.cleanup);
    await endpoint.send(submit, sent);
    const { db } = endpoint.context;
    const stored = await findSubmission(db, sent.params.id);
    assert.equal(stored?.consent_id, 'personal-data-1');
    assert.equal(stored?.consent_at, '2026-11-23T09:00:00.000Z');
    const text = await db.selectFrom('consent_texts').selectAll().executeTakeFirstOrThrow();
    assert.equal(text.hash, stored?.consent_text_hash);
    assert.match(text.text, /^Согласие на обработку персональных данных\n\nЯ разрешаю/);
  });

  test('to an older document is told as outdated', async () => {
    await using endpoint = await openEndpoint();
    const sent = sending('cleanup', { ...sampleSubmissions.cleanup, consent: { id: 'personal-data-0' } });
    const { problem } = await endpoint.send(submit, sent);
    assert.deepEqual(
      problem?.issues?.map(({ path, code }) => [path.join('.'), code]),
      [['consent', 'outdated']],
    );
  });
});
