import type { SpaceSettings } from '@veche/protocol';
import type { Routed } from '@veche/protocol/desk';
import { categoryOf, departmentOf, districtOf, placeOf, wordsOf } from '../kinds/index.ts';
import type { StoredTopic } from '../store/topics.ts';
import { type Facts, route } from './route.ts';

/** What rules can look at of one answer: of a secret ballot, only what it is an answer to. */
export const factsOf = ({ id, draft }: StoredTopic, answer: unknown): Facts => ({
  topic: id,
  category: categoryOf(draft, answer),
  district: districtOf(draft, answer),
  department: departmentOf(draft, answer),
  words: wordsOf(draft, answer).join(' '),
  place: placeOf(draft, answer),
});

/** Who gets an answer that has just come. Where there are no rules, nothing is looked at for them. */
export const destinationOf = ({ routing }: SpaceSettings, topic: StoredTopic, answer: unknown): Routed =>
  routing.length === 0
    ? { rule: null, department: departmentOf(topic.draft, answer), assignee: null }
    : route(routing, factsOf(topic, answer));
