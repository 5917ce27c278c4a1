import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes, type TopicDraft } from '@veche/protocol';
import { sampleTopics } from '@veche/protocol/samples';
import { openEndpoint, sending, someone } from '../testing/endpoint.ts';

const { projects, themes } = sampleTopics(new Date('2026-11-23T00:00:00Z'));
const closes_at = '2026-11-23T10:00:00.000Z';
const hour = 3_600_000;

type When = 'before' | 'stranger' | 'resident' | 'closed';
const shown: Record<TopicDraft['results'], When[]> = {
  always: ['before', 'stranger', 'resident', 'closed'],
  'after-answering': ['resident', 'closed'],
  'after-closing': ['closed'],
  never: [],
};

for (const [results, when] of Object.entries(shown) as [TopicDraft['results'], When[]][]) {
  test(`with the policy ${results} counts are shown: ${when.join(', ') || 'to nobody'}`, async () => {
    await using endpoint = await openEndpoint({ topics: { projects: { ...projects, results, closes_at } } });
    const read = async (token?: string, id = sent.params.id) => {
      const { status, code } = await endpoint.send(routes.readResults, {
        params: { topic: 'projects' },
        query: { submission: id },
        token,
      });
      assert.ok(status === 200 || code === 'results-hidden', code);
      return status === 200;
    };
    const sent = sending('projects', {
      answer: { choices: ['yards'] },
      participant: someone(),
      locale: 'ru',
    });
    const seen: When[] = [];
    if (await read()) seen.push('before');
    await endpoint.send(routes.submit, sent);
    if (await read(someone())) seen.push('stranger');
    if (await read(sent.token)) seen.push('resident');
    endpoint.pass(2 * hour);
    if (await read()) seen.push('closed');
    assert.deepEqual(seen, when);
  });
}

test('a receipt of another topic opens no results', async () => {
  await using endpoint = await openEndpoint();
  const sent = sending('themes', { answer: { ranking: ['tos'] }, participant: someone(), locale: 'ru' });
  await endpoint.send(routes.submit, sent);
  const { code } = await endpoint.send(routes.readResults, {
    params: { topic: 'projects' },
    query: { submission: sent.params.id },
    token: sent.token,
  });
  assert.equal(code, 'results-hidden');
});

test('a ranking gives Borda points: five for the first of six options, four for the second', async () => {
  await using endpoint = await openEndpoint({ topics: { themes } });
  for (const ranking of [['tos', 'youth'], ['tos'], ['youth', 'tos', 'ngo']]) {
    await endpoint.send(
      routes.submit,
      sending('themes', { answer: { ranking }, participant: someone(), locale: 'ru' }),
    );
  }
  const { body } = await endpoint.send(routes.readResults, { params: { topic: 'themes' } });
  assert.deepEqual(body, {
    topic: 'themes',
    submissions: 3,
    counts: { tos: 3, youth: 2, ngo: 1 },
    firsts: { tos: 2, youth: 1 },
    points: { tos: 14, youth: 9, ngo: 3 },
  });
});
