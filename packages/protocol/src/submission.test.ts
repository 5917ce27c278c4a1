import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkInput, type SubmissionInput, type TopicDraft } from './index.ts';
import { sampleSubmissions, sampleTopics } from './samples/index.ts';

const { projects, feedback, cleanup } = sampleTopics(new Date('2026-11-23T00:00:00Z'));
const contact = { phone: '+7 000 000-00-00' };

const issues = (topic: TopicDraft, input: SubmissionInput) =>
  checkInput(topic, input).issues.map(({ path, code }) => `${path.join('.')} ${code}`);

test('a poll counts each participant once, so it needs one', () => {
  const { participant: _, ...anonymous } = sampleSubmissions.projects;
  assert.deepEqual(issues(projects, anonymous), ['participant required']);
});

test('personal data is refused where it is not asked', () => {
  assert.deepEqual(issues(projects, { ...sampleSubmissions.projects, contact }), ['contact not_asked']);
});

test('a contact needs the consent that the topic shows now', () => {
  const input = sampleSubmissions.feedback;
  assert.deepEqual(issues(feedback, input), []);
  assert.deepEqual(issues(feedback, { ...input, contact }), ['consent required']);
  assert.deepEqual(issues(feedback, { ...input, contact, consent: { id: 'personal-data-0' } }), [
    'consent outdated',
  ]);
  assert.deepEqual(issues(feedback, { ...input, contact, consent: { id: 'personal-data-1' } }), []);
});

test('a topic that needs a contact says so together with everything else', () => {
  const input = { answer: { shifts: [], age: 34 }, locale: 'ru' };
  assert.deepEqual(issues(cleanup, input), ['answer.shifts too_few', 'contact required', 'consent required']);
});
