import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routes, type TopicDraft } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { openEndpoint, sending } from '../testing/endpoint.ts';

const drafts = sampleTopics(new Date('2026-11-23T00:00:00Z'));
const { projects, feedback, cleanup } = drafts;

const publishing = (topic: string, body: unknown) => ({ params: { topic }, body });

test('a topic of every kind is published, read and answered', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  for (const [id, draft] of Object.entries(drafts)) {
    const saved = await desk.send(staffRoutes.publishTopic, publishing(`new-${id}`, draft));
    assert.equal(saved.status, 201, saved.code);
    assert.deepEqual(saved.body.draft, draft);
    const sent = sending(`new-${id}`, sampleSubmissions[id as keyof typeof drafts]);
    assert.equal((await endpoint.send(routes.submit, sent)).status, 201);
  }
});

const wrong: [string, unknown, string, string][] = [
  [
    'a language which the space has not',
    { ...feedback, title: { de: 'Hallo' } },
    'title.de',
    'unknown_language',
  ],
  [
    'a department which the space has not',
    { ...feedback, categories: [{ id: 'one', title: { ru: 'Раз' }, department: 'none' }] },
    'categories.0.department',
    'not_a_choice',
  ],
  ['no options', { ...projects, options: [] }, 'options', 'too_few'],
  [
    'a close before the opening',
    { ...projects, opens_at: '2027-01-02T00:00:00.000Z', closes_at: '2027-01-01T00:00:00.000Z' },
    'closes_at',
    'too_early',
  ],
  [
    'a shift that ends before it starts',
    { ...cleanup, shifts: cleanup.shifts.map((shift) => ({ ...shift, ends_at: shift.starts_at })) },
    'shifts.0.ends_at',
    'too_early',
  ],
  ['a number for a title', { ...feedback, title: 5 }, 'title', 'bad_format'],
];
for (const [name, draft, path, code] of wrong) {
  test(`a draft with ${name} is refused by the field`, async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const answer = await desk.send(staffRoutes.publishTopic, publishing('wrong', draft));
    assert.equal(answer.code, 'invalid');
    const found = answer.problem?.issues?.map((issue) => `${issue.path.join('.')} ${issue.code}`);
    assert.ok(found?.includes(`${path} ${code}`), String(found));
  });
}

describe('once there are answers', () => {
  const [first, ...others] = projects.options;
  const changes: [string, string, TopicDraft, boolean][] = [
    ['other words', 'projects', { ...projects, text: { ru: 'Иначе' } }, true],
    ['a close', 'projects', { ...projects, state: 'closed' }, true],
    ['an option less', 'projects', { ...projects, options: others }, false],
    [
      'an option more',
      'projects',
      { ...projects, options: [...projects.options, { id: 'more', title: { ru: 'Ещё' } }] },
      false,
    ],
    [
      'another order of options',
      'projects',
      { ...projects, options: first ? [...others, first] : others },
      true,
    ],
    ['another method', 'projects', { ...projects, method: 'ranking' }, false],
    ['more than one answer each', 'projects', { ...projects, is_one_per_participant: false }, false],
    [
      'a category more',
      'feedback',
      {
        ...feedback,
        categories: [...feedback.categories, { id: 'more', title: { ru: 'Ещё' }, department: 'housing' }],
      },
      true,
    ],
    ['a category less', 'feedback', { ...feedback, categories: feedback.categories.slice(1) }, false],
    ['a shift less', 'cleanup', { ...cleanup, shifts: cleanup.shifts.slice(1) }, false],
    ['another kind', 'cleanup', feedback, false],
  ];
  for (const [name, topic, draft, isTaken] of changes) {
    test(`${name} is ${isTaken ? 'taken' : 'refused, for what was said must keep its meaning'}`, async () => {
      await using endpoint = await openEndpoint();
      const desk = await endpoint.signIn();
      const id = topic as keyof typeof sampleSubmissions;
      await endpoint.send(routes.submit, sending(topic, sampleSubmissions[id]));
      const { code, status } = await desk.send(staffRoutes.publishTopic, publishing(topic, draft));
      assert.equal(code ?? status, isTaken ? 200 : 'conflict');
    });

    test(`${name} is taken before anybody answered`, async () => {
      await using endpoint = await openEndpoint();
      const desk = await endpoint.signIn();
      assert.equal((await desk.send(staffRoutes.publishTopic, publishing(topic, draft))).status, 200);
    });
  }
});
