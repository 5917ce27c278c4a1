import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RoutingRule } from '@veche/protocol';
import fc from 'fast-check';
import { assigneeWithin, type Facts, route } from './route.ts';

/** Forms of the same word, by which an oracle without stems can tell whether a text has it. */
const forms = [
  ['яма', 'ямы', 'ямой', 'ямами'],
  ['дорога', 'дороги', 'дорогой', 'дорог'],
  ['фонарь', 'фонари', 'фонарей', 'фонарями'],
  ['lamp', 'lamps'],
] as const;
const word = fc.constantFrom(...forms.map((_, index) => index));
const formOf = (index: number, form: number) => forms[index]?.[form % forms[index].length] ?? '';

const said = fc.array(fc.tuple(word, fc.nat(5)), { maxLength: 4 });
const textOf = (words: [number, number][]) => words.map(([index, form]) => formOf(index, form)).join(' ');
/** Phrases: one of them is enough, all of its words are needed. */
const phrases = fc.array(fc.array(fc.tuple(word, fc.nat(5)), { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 3,
});

const topic = fc.constantFrom('feedback', 'cleanup');
const category = fc.constantFrom('streets', 'homes');
const district = fc.constantFrom('north', 'centre');
const department = fc.constantFrom('roads', 'housing', 'youth');
const assignee = fc.constantFrom('vera', 'ivan');

/** A rule beside what its words mean to the oracle. */
const ruleAnd = fc
  .record({
    when: fc.record({ topic, category, district, department }, { requiredKeys: [] }),
    words: fc.option(phrases, { nil: undefined }),
    place: fc.option(phrases, { nil: undefined }),
    to: fc.record({ department, assignee }, { requiredKeys: ['department'] }),
  })
  .map(({ when, words, place, to }) => {
    const written = (all: [number, number][][] | undefined, name: string) =>
      all ? { [name]: all.map(textOf).join(', ') } : {};
    const rule = {
      when: { ...when, ...written(words, 'words'), ...written(place, 'place') },
      to,
    } as RoutingRule;
    return { rule, words, place };
  });

const factsAnd = fc
  .record({ topic, category, district, department, said, place: said })
  .map(({ said, place, ...rest }) => {
    const facts = { ...rest, words: `${textOf(said)} ${textOf(place)}`.toUpperCase(), place: textOf(place) };
    return { facts: facts as Facts & { department: string }, said: [...said, ...place], place };
  });

type RuleAnd = typeof ruleAnd extends fc.Arbitrary<infer T> ? T : never;
type FactsAnd = typeof factsAnd extends fc.Arbitrary<infer T> ? T : never;

/** The same rule read without a stem in it. */
function holds({ rule, words, place }: RuleAnd, all: FactsAnd): boolean {
  const { words: _, place: __, ...exact } = rule.when;
  const has = (given: [number, number][], wanted: [number, number][][] | undefined) =>
    !wanted || wanted.some((phrase) => phrase.every(([index]) => given.some(([one]) => one === index)));
  return (
    Object.entries(exact).every(([name, value]) => all.facts[name as keyof Facts] === value) &&
    has(all.said, words) &&
    has(all.place, place)
  );
}

describe('rules', () => {
  test('the first that holds decides, and what it leaves out stays as it would be', () => {
    fc.assert(
      fc.property(fc.array(ruleAnd, { maxLength: 8 }), factsAnd, (all, known) => {
        const index = all.findIndex((one) => holds(one, known));
        const { to } = all[index]?.rule ?? {};
        assert.deepEqual(
          route(
            all.map(({ rule }) => rule),
            known.facts,
          ),
          {
            rule: index < 0 ? null : index,
            department: to?.department ?? known.facts.department,
            assignee: to?.assignee ?? null,
          },
        );
      }),
    );
  });

  test('their order matters and nothing else of them does: whichever holds and stands first is the one', () => {
    fc.assert(
      fc.property(
        fc
          .array(ruleAnd, { minLength: 2, maxLength: 6 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        factsAnd,
        ([all, shuffled], known) => {
          const holding = all.filter((one) => holds(one, known));
          const { rule } = route(
            shuffled.map((one) => one.rule),
            known.facts,
          );
          const first = shuffled.find((one) => holding.includes(one));
          assert.equal(rule, first ? shuffled.indexOf(first) : null);
        },
      ),
    );
  });

  test('within a department the first that holds and leaves it there says who gets it', () => {
    fc.assert(
      fc.property(fc.array(ruleAnd, { maxLength: 8 }), factsAnd, (all, known) => {
        const { department } = known.facts;
        const first = all.find((one) => one.rule.to.department === department && holds(one, known));
        assert.equal(
          assigneeWithin(
            all.map(({ rule }) => rule),
            known.facts,
          ),
          first?.rule.to.assignee ?? null,
        );
      }),
    );
  });

  test('words are found in any form and not inside of others; what only looks like a rule’s words does nothing', () => {
    const facts = { topic: 'feedback', category: null, district: null, department: null, place: '' };
    const decides = (words: string, text: string) =>
      route([{ when: { words }, to: { department: 'roads' } }], { ...facts, words: text }).rule === 0;
    assert.ok(decides('яма', 'Во дворе глубокие ЯМЫ.'));
    assert.ok(decides('горячая вода', 'Воды нет, и горячей тоже'));
    assert.ok(!decides('горячая вода', 'Вода холодная'));
    assert.ok(decides('фонарь, горячая вода', 'Не горит фонарь'));
    assert.ok(!decides('яма', 'Идите прямо'));
    assert.ok(!decides('.*', 'что угодно'));
    assert.ok(!decides('%', 'что угодно'));
  });
});
