import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AnswerTo, routes, type TopicDraft } from '@veche/protocol';
import { sampleTopics } from '@veche/protocol/samples';
import fc from 'fast-check';
import { tallyOf } from '../kinds/index.ts';
import { openEndpoint, opening, sending, someone } from '../testing/endpoint.ts';
import { answersTo } from './submissions.ts';
import { talliesOf } from './tallies.ts';

const { projects, themes, feedback, cleanup } = sampleTopics(new Date('2026-11-23T00:00:00Z'));
const scores: TopicDraft = {
  ...projects,
  method: 'score',
  scale: { min: 0, max: 4 },
  max: 7,
  can_change_answer: true,
};
const topics = {
  choices: { ...projects, can_change_answer: true },
  themes,
  scores,
  feedback: { ...feedback, can_change_answer: true },
  cleanup: { ...cleanup, can_change_answer: true, contact: 'none', consent: null },
} satisfies Record<string, TopicDraft>;

const some = (items: readonly { id: string }[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...items.map(({ id }) => id)), { minLength: 1, maxLength });

interface Deed {
  by: number;
  answer: AnswerTo<'poll' | 'feedback' | 'volunteer'>;
  isWithdrawal: boolean;
}

/** Any valid answer to each topic. */
const answers: Record<keyof typeof topics, fc.Arbitrary<Deed['answer']>> = {
  choices: some(projects.options, 3).map((choices) => ({ choices })),
  themes: some(themes.options, 6).map((ranking) => ({ ranking })),
  scores: some(projects.options, 7).chain((ids) =>
    fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: ids.length, maxLength: ids.length })
      .map((values) => ({ scores: Object.fromEntries(ids.map((id, index) => [id, values[index] ?? 0])) })),
  ),
  feedback: some(feedback.categories, 1).map(([category = '']) => ({ category, text: 'Текст' })),
  cleanup: some(cleanup.shifts, 2).map((shifts) => ({ shifts, age: 30 })),
};

const deed = (answer: fc.Arbitrary<Deed['answer']>): fc.Arbitrary<Deed> =>
  fc.record({ by: fc.nat(6), answer, isWithdrawal: fc.boolean() });

for (const [topic, draft] of Object.entries(topics)) {
  test(`whatever residents do, the counts of ${topic} are what a recount gives`, async () => {
    await using endpoint = await openEndpoint({ topics });
    const { db } = endpoint.context;
    const run = async (deeds: Deed[]) => {
      const receipts = new Map<number, ReturnType<typeof sending>>();
      for (const { by, answer, isWithdrawal } of deeds) {
        const known = receipts.get(by);
        const participant = known?.body.participant ?? someone();
        const body = { answer: { ...answer }, participant, locale: 'ru' };
        const sent = known ? { ...known, body } : sending(topic, body);
        receipts.set(by, sent);
        if (known && isWithdrawal) await endpoint.send(routes.withdraw, opening(sent));
        else await endpoint.send(routes.submit, sent);
      }
      const counted = await talliesOf(db, topic);
      const recount = new Recount();
      for (const { answer, status } of await answersTo(db, topic)) {
        if (status === 'withdrawn') continue;
        for (const { measure, item, by } of tallyOf(draft, JSON.parse(answer)))
          recount.add(measure, item, by);
      }
      const claims = await db.selectFrom('claims').selectAll().where('topic_id', '=', topic).execute();
      for (const { state, item } of claims) recount.add(state, item, 1);
      assert.deepEqual(withoutZeros(counted), withoutZeros(recount.groups));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(deed(answers[topic as keyof typeof topics]), { maxLength: 25 }), run),
      {
        numRuns: 12,
      },
    );
  });
}

class Recount {
  readonly groups: Record<string, Record<string, number>> = {};

  add(measure: string, item: string, by: number): void {
    const group = this.groups[measure] ?? {};
    group[item] = (group[item] ?? 0) + by;
    this.groups[measure] = group;
  }
}

function withoutZeros(groups: Record<string, Record<string, number>>) {
  return Object.fromEntries(
    Object.entries(groups)
      .map(([measure, items]) => [
        measure,
        Object.fromEntries(Object.entries(items).filter(([, value]) => value !== 0)),
      ])
      .filter(([, items]) => Object.keys(items as object).length > 0),
  );
}
