import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { checkInput, kinds, spaceSettings, submissionInput, topicDraft } from '../index.ts';
import { sampleCases, sampleSpace, sampleSubmissions, sampleTopics } from './index.ts';

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

for (const { topic, input, texts } of sampleCases) {
  test(`the sample case “${Object.values(texts)[0]}” is valid, and says what was sent without what was private`, () => {
    const draft = topics[topic as keyof typeof topics];
    assert.ok(draft.can_be_published);
    assert.deepEqual(checkInput(draft, z.parse(submissionInput, input)).issues, []);
    for (const [field, text] of Object.entries(texts)) {
      assert.ok((kinds[draft.kind].public_fields as readonly string[]).includes(field));
      assert.ok(String(input.answer[field]).includes(text));
      assert.doesNotMatch(text, /8 900|Алла|кв\./);
    }
  });
}
