import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { answerTo, type DraftOf, parse, topicDraft } from '../index.ts';
import { sampleSubmissions, sampleTopics } from '../samples/index.ts';

const { projects, themes, feedback, cleanup, initiative } = sampleTopics(new Date('2026-11-23T00:00:00Z'));

const score: DraftOf<'poll'> = { ...projects, method: 'score', min: 1, max: 7, scale: { min: 1, max: 5 } };

/** Each issue as `path code limit`. */
function issues(schema: z.ZodMiniType, value: unknown): string[] {
  return parse(schema, value).issues.map(({ path, code, limit }) =>
    `${path.join('.')} ${code} ${limit ?? ''}`.trim(),
  );
}

const ids = projects.options.map((option) => option.id);
const pick = fc.array(fc.constantFrom(...ids, 'unknown'), { maxLength: 9 });

describe('poll', () => {
  test('a choice is valid exactly when it names known options, each once, within the limits', () => {
    fc.assert(
      fc.property(pick, (choices) => {
        const isValid =
          choices.length >= projects.min &&
          choices.length <= projects.max &&
          new Set(choices).size === choices.length &&
          !choices.includes('unknown');
        assert.equal(z.safeParse(answerTo(projects), { choices }).success, isValid);
      }),
    );
  });

  test('the words for what is wrong are ours', () => {
    const schema = answerTo(projects);
    assert.deepEqual(issues(schema, {}), ['choices required']);
    assert.deepEqual(issues(schema, { choices: [] }), ['choices too_few 1']);
    assert.deepEqual(issues(schema, { choices: ids.slice(0, 4) }), ['choices too_many 3']);
    assert.deepEqual(issues(schema, { choices: ['yards', 'yards'] }), ['choices repeated']);
    assert.deepEqual(issues(schema, { choices: 5 }), ['choices bad_format']);
    assert.deepEqual(issues(schema, { choices: ['nowhere'] }), ['choices.0 not_a_choice']);
    assert.deepEqual(issues(answerTo(themes), { choices: ['tos'] }), ['ranking required']);
  });

  test('a score is a number of the scale for a known option', () => {
    const schema = answerTo(score);
    assert.deepEqual(issues(schema, { scores: { yards: 5, sport: 1 } }), []);
    assert.deepEqual(issues(schema, { scores: { yards: 6 } }), ['scores.yards too_large 5']);
    assert.deepEqual(issues(schema, { scores: {} }), ['scores too_few 1']);
    assert.notDeepEqual(issues(schema, { scores: { nowhere: 1 } }), []);
  });

  test('a topic whose limits cannot be met is refused', () => {
    assert.deepEqual(issues(topicDraft, { ...projects, max: 8 }), ['max too_large 7']);
    assert.deepEqual(issues(topicDraft, { ...projects, min: 3, max: 2 }), ['max too_small 3']);
    assert.deepEqual(issues(topicDraft, { ...projects, method: 'score' }), ['scale required']);
    const twice = [...projects.options.slice(0, 2), ...projects.options.slice(0, 1)];
    assert.deepEqual(issues(topicDraft, { ...projects, options: twice }), ['options repeated']);
  });
});

describe('feedback', () => {
  test('blank text counts as none, and the ends are trimmed', () => {
    const schema = answerTo(feedback);
    assert.deepEqual(issues(schema, { category: 'streets', text: ' \n ' }), ['text required']);
    assert.deepEqual(z.parse(schema, { category: 'streets', text: ' a ' }), {
      category: 'streets',
      text: 'a',
    });
    assert.deepEqual(issues(schema, { category: 'streets', text: 'x'.repeat(4001) }), ['text too_long 4000']);
  });
});

describe('a district', () => {
  test('is one of the topic, may be left out, and is not taken where the topic does not ask', () => {
    const answer = { category: 'streets', text: 'a' };
    const schema = answerTo(feedback);
    assert.deepEqual(issues(schema, answer), []);
    assert.deepEqual(issues(schema, { ...answer, district: 'north' }), []);
    assert.deepEqual(issues(schema, { ...answer, district: 'nowhere' }), ['district not_a_choice']);
    const silent = answerTo({ ...feedback, districts: undefined });
    assert.deepEqual(issues(silent, answer), []);
    assert.deepEqual(issues(silent, { ...answer, district: 'north' }), ['district not_a_choice']);
  });
});

describe('volunteer', () => {
  const answer = sampleSubmissions.cleanup.answer;
  const wholeGuardian = ['name', 'phone', 'has_agreed'].map((part) => `guardian.${part} required 18`);

  test('a minor needs a guardian who agreed, and a child is too young', () => {
    const schema = answerTo(cleanup);
    const guardian = { name: 'Взрослый', phone: '+7 000 000-00-00', has_agreed: true };
    assert.deepEqual(issues(schema, { ...answer, age: 15 }), wholeGuardian);
    assert.deepEqual(issues(schema, { ...answer, age: 15, guardian }), []);
    assert.deepEqual(issues(schema, { ...answer, age: 13, guardian }), ['age too_young 14']);
    assert.deepEqual(issues(schema, { ...answer, age: 15, guardian: { ...guardian, has_agreed: false } }), [
      'guardian.has_agreed required',
    ]);
  });

  test('a minor hears of the guardian together with everything else', () => {
    assert.deepEqual(issues(answerTo(cleanup), { shifts: [], age: 15 }), [
      'shifts too_few 1',
      ...wholeGuardian,
    ]);
  });

  test('takes no more shifts than the topic lets', () => {
    const shifts = cleanup.shifts.map((shift) => shift.id);
    assert.deepEqual(issues(answerTo(cleanup), { ...answer, shifts }), ['shifts too_many 2']);
  });
});

describe('initiative', () => {
  const answer = sampleSubmissions.initiative.answer;

  test('budget and own share pay for exactly the costs', () => {
    fc.assert(
      fc.property(
        fc.record({
          costs: fc.array(fc.nat(100_000), { minLength: 1, maxLength: 5 }),
          money: fc.nat(100_000),
          property: fc.nat(100_000),
          labour: fc.nat(100_000),
          off: fc.constantFrom(-1, 0, 1),
        }),
        ({ costs, money, property, labour, off }) => {
          const lines = costs.map((amount) => ({ item: 'x', amount: amount + 1 }));
          const total = lines.reduce((sum, { amount }) => sum + amount, 0);
          const budget = total - money - property - labour + off;
          fc.pre(budget >= 0 && budget <= 3_000_000);
          const found = issues(answerTo(initiative), {
            ...answer,
            costs: lines,
            budget,
            own_share: { money, property, labour },
          });
          assert.deepEqual(found, off === 0 ? [] : [`budget sum_mismatch ${total}`]);
        },
      ),
    );
  });

  test('a group needs enough people of the age that the topic sets; a TOS body stands alone', () => {
    const people = [...Array(8).fill({ name: 'Житель', age: 40 }), { name: 'Подросток', age: 15 }];
    assert.deepEqual(issues(answerTo(initiative), { ...answer, initiators: { type: 'group', people } }), [
      'initiators.people too_few 10',
      'initiators.people.8.age too_young 16',
    ]);
    const initiators = { type: 'tos', name: 'ТОС «Берег»', chair: 'Председатель' };
    assert.deepEqual(issues(answerTo(initiative), { ...answer, initiators }), []);
  });
});

test('no input of any shape makes a schema throw', () => {
  const schemas = [
    topicDraft,
    ...[projects, themes, score, feedback, cleanup, initiative].map((one) => answerTo(one)),
  ];
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...schemas), (value, schema) => {
      const { issues: found } = parse(schema as z.ZodMiniType, value);
      assert.ok(found.every((issue) => issue.message));
    }),
  );
});
