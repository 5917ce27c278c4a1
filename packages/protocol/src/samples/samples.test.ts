import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { checkInput, spaceSettings, submissionInput, topicDraft } from '../index.ts';
import { sampleSpace, sampleSubmissions, sampleTopics } from './index.ts';

const topics = sampleTopics(new Date('2026-11-23T00:00:00Z'));

test('the sample space is valid', () => {
  assert.deepEqual(z.parse(spaceSettings, sampleSpace), sampleSpace);
});

for (const [id, draft] of Object.entries(topics)) {
  test(`the sample topic ${id} is valid`, () => {
    assert.deepEqual(z.parse(topicDraft, draft), draft);
  });

  test(`the sample submission to ${id} is valid under the limits of its topic`, () => {
    const input = z.parse(submissionInput, sampleSubmissions[id as keyof typeof sampleSubmissions]);
    assert.deepEqual(checkInput(draft, input).issues, []);
  });
}
