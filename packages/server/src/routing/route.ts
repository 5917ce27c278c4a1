import type { RoutingRule } from '@veche/protocol';
import type { Routed } from '@veche/protocol/desk';
import { stemsOf, stemsSought } from '../store/stems.ts';

/** What rules look at. */
export interface Facts {
  readonly topic: string;
  readonly category: string | null;
  readonly district: string | null;
  readonly department: string | null;
  /** Everything that was said, and of that where it is. */
  readonly words: string;
  readonly place: string;
}

type Rules = readonly RoutingRule[];

/** Phrases by the stems of their words; one that has none is left out. */
export const phrasesIn = (text: string): string[][] =>
  text
    .split(/[,;\n]/)
    .map(stemsSought)
    .filter((stems) => stems.length > 0);

/** To find the stems of a rule takes longer than to compare them, and a rule is the same object until rules change. */
const compiled = new WeakMap<RoutingRule, { words?: string[][]; place?: string[][] }>();

function compile(rule: RoutingRule) {
  const known = compiled.get(rule);
  if (known) return known;
  const { words, place } = rule.when;
  const phrases = {
    ...(words === undefined ? {} : { words: phrasesIn(words) }),
    ...(place === undefined ? {} : { place: phrasesIn(place) }),
  };
  compiled.set(rule, phrases);
  return phrases;
}

/** Whether a rule holds. Stems of the facts are found at most once for all rules. */
function holding(facts: Facts): (rule: RoutingRule) => boolean {
  const found: { words?: Set<string>; place?: Set<string> } = {};
  const says = (what: 'words' | 'place', phrases: string[][]) => {
    found[what] ??= new Set(stemsOf(facts[what]).split(' '));
    const stems = found[what];
    return phrases.some((phrase) => phrase.every((stem) => stems.has(stem)));
  };
  return (rule) => {
    const { topic, category, district, department } = rule.when;
    const fits = (wanted: string | undefined, given: string | null) =>
      wanted === undefined || wanted === given;
    if (!fits(topic, facts.topic) || !fits(category, facts.category)) return false;
    if (!fits(district, facts.district) || !fits(department, facts.department)) return false;
    const { words, place } = compile(rule);
    return (!words || says('words', words)) && (!place || says('place', place));
  };
}

/** Where something goes: the first rule that holds decides, and what it leaves out stays. */
export function route(rules: Rules, facts: Facts): Routed {
  const index = rules.findIndex(holding(facts));
  const { department = facts.department, assignee = null } = rules[index]?.to ?? {};
  return { rule: index < 0 ? null : index, department, assignee };
}

/** Who gets something that was passed on to a department: by the first rule that holds and leaves it there. */
export function assigneeWithin(rules: Rules, facts: Facts & { department: string }): string | null {
  const holds = holding(facts);
  const rule = rules.find(
    (one) => (one.to.department ?? facts.department) === facts.department && holds(one),
  );
  return rule?.to.assignee ?? null;
}
