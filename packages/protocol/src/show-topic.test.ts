import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { showTopic, stateAt, type TopicDraft, type TopicOf, topic } from './index.ts';
import { sampleSpace, sampleTopics } from './samples/index.ts';

const now = new Date('2026-11-23T00:00:00.000Z');
const drafts = sampleTopics(now);
const show = (draft: TopicDraft, held = {}, waiting = {}) =>
  showTopic(
    { id: 'x', draft, space: sampleSpace, updated_at: now.toISOString(), taken: { held, waiting } },
    now,
  );

test('every sample topic is shown as the schema says', () => {
  for (const draft of Object.values(drafts)) {
    const shown = show(draft);
    assert.deepEqual(z.parse(topic, shown), shown);
    assert.deepEqual(shown.languages, ['ru', 'en']);
  }
});

test('the window opens and closes to the millisecond', () => {
  const at = (ms: number) => new Date(now.getTime() + ms).toISOString();
  const state = (opens_at: string | null, closes_at: string | null) =>
    stateAt({ state: 'open', opens_at, closes_at }, now);
  assert.equal(state(null, null), 'open');
  assert.equal(state(at(1), null), 'scheduled');
  assert.equal(state(at(0), at(1)), 'open');
  assert.equal(state(null, at(0)), 'closed');
  assert.equal(stateAt({ ...drafts.projects, state: 'draft' }, now), null);
  assert.equal(stateAt({ ...drafts.projects, state: 'closed' }, now), 'closed');
});

test('places left never go below none, also after staff lower them', () => {
  const shown = show(
    drafts.cleanup,
    { 'park-noon': 9, 'shore-morning': 2 },
    { 'park-noon': 1 },
  ) as TopicOf<'volunteer'>;
  assert.deepEqual(
    shown.shifts.map(({ id, places_left, waiting_left }) => [id, places_left, waiting_left]),
    [
      ['shore-morning', 10, 6],
      ['park-morning', 20, 10],
      ['park-noon', 0, 2],
    ],
  );
});
