import { type RoutingRule, type Texts, textIn } from '@veche/protocol';
import { canAnswer, type StaffTopic } from '@veche/protocol/desk';
import type { FormValues } from '@veche/widgets/parts';
import type { Desk } from '../desk-context.ts';
import type { Around } from './section.ts';

interface Item {
  id: string;
  title: Texts;
}

/** What a topic lets its residents choose; nothing where its kind does not ask. */
export const choicesOf = ({ draft }: StaffTopic) => {
  const { categories = [], districts = [] } = draft as { categories?: Item[]; districts?: Item[] };
  return { categories, districts };
};

/** A topic, and perhaps one of its categories, as the value of one control. */
export const subjectOf = ({ topic = '', category }: RoutingRule['when']) =>
  category === undefined ? topic : `${topic} ${category}`;

export function subjectIn(value: unknown): Pick<RoutingRule['when'], 'topic' | 'category'> {
  const [topic, category] = String(value ?? '').split(' ');
  return { ...(topic ? { topic } : {}), ...(category ? { category } : {}) };
}

/** Every topic and category, by that value. */
export const subjects = ({ topics }: Around, { lang, t }: Desk): Record<string, string> =>
  Object.fromEntries(
    topics.flatMap((topic) => [
      [topic.id, t.settings.wholeTopic(textIn(topic.draft.title, lang))],
      ...choicesOf(topic).categories.map(({ id, title }) => [`${topic.id} ${id}`, textIn(title, lang)]),
    ]),
  );

/** Every part of the town that a topic asks about. */
export const districtsIn = ({ topics }: Around, { lang }: Desk): Record<string, string> =>
  Object.fromEntries(
    topics.flatMap((topic) => choicesOf(topic).districts.map(({ id, title }) => [id, textIn(title, lang)])),
  );

/** Who can be given something to answer. */
export const answerers = ({ people }: Around, { lang }: Desk): Record<string, string> =>
  Object.fromEntries(
    people
      .filter(({ role }) => canAnswer(role))
      .map(({ user, name }) => [user, `${textIn(name, lang)} (${user})`]),
  );

/** The rules that a form gives. What was left empty is absent in it. */
export const rulesIn = (values: FormValues): RoutingRule[] =>
  ((values.routing ?? []) as FormValues[]).map(({ when = {}, to = {} }) => {
    const { topic, ...rest } = when as FormValues;
    return { when: { ...subjectIn(topic), ...rest }, to } as RoutingRule;
  });

/** What a form shows of the rules. */
export const valuesOfRules = (rules: readonly RoutingRule[]): FormValues => ({
  routing: rules.map(({ when, to }) => ({ when: { ...when, topic: subjectOf(when) }, to })),
});
