import * as z from 'zod/mini';
import { district, districtOf, districts } from '../district.ts';
import { checkAcross, report } from '../issue.ts';
import { defineKind } from '../kind.ts';
import { machines } from '../steps.ts';
import { line } from '../text.ts';
import { topicBase, topicPublic } from '../topic.ts';
import { ownTotal, totalCost } from './costs.ts';

/** A sum in whole units of the topic's currency. */
const money = z.int().check(z.minimum(0), z.maximum(1_000_000_000_000));
const date = z.iso.date('bad_format');
const age = z.int().check(z.minimum(0), z.maximum(120));

const fields = {
  kind: z.literal('initiative'),
  districts,
  /** ISO 4217: `RUB`. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'bad_format')),
  /** Most that one project may ask from the budget; null: no limit. */
  max_budget: z.nullable(money),
  /** Fewest people in a group of initiators. */
  min_initiators: z.int().check(z.minimum(1), z.maximum(1000)),
  /** Youngest age of an initiator in full years. */
  min_age: age,
};

const costLine = z.object({ item: line(300), amount: money.check(z.minimum(1, 'too_small')) });
const stage = z.object({ title: line(300), due_on: date });
const person = z.object({ name: line(200), age });

/** Who puts the project forward: a group of residents, or a body of territorial self-government (TOS). */
const initiators = z.discriminatedUnion('type', [
  z.object({ type: z.literal('group'), people: z.array(person).check(z.maxLength(1000, 'too_many')) }),
  z.object({ type: z.literal('tos'), name: line(300), chair: line(200) }),
]);

/** What residents add themselves, each valued as a sum. */
const ownShare = z.object({ money, property: money, labour: money, note: z.optional(line(2000)) });

const initiativeAnswer = z.object({
  title: line(200),
  problem: line(5000),
  solution: line(5000),
  result: line(5000),
  territory: line(1000),
  district,
  costs: z.array(costLine).check(z.minLength(1, 'required'), z.maxLength(100, 'too_many')),
  /** The sum asked from the local budget. */
  budget: money,
  own_share: ownShare,
  schedule: z.array(stage).check(z.minLength(1, 'required'), z.maxLength(50, 'too_many')),
  initiators,
});
export type InitiativeAnswer = z.infer<typeof initiativeAnswer>;

export const initiative = defineKind({
  draft: z.extend(topicBase, fields),
  topic: z.extend(topicBase, { ...fields, ...topicPublic }),
  answer: initiativeAnswer,
  answerTo: (topic): z.ZodMiniType<InitiativeAnswer> =>
    z
      .extend(initiativeAnswer, {
        district: districtOf(topic),
        budget: topic.max_budget === null ? money : money.check(z.maximum(topic.max_budget, 'too_large')),
      })
      .check(
        // The budget and the residents together must pay for exactly what the project costs.
        checkAcross(['costs', 'budget', 'own_share'], (context) => {
          const total = totalCost(context.value);
          if (context.value.budget + ownTotal(context.value) !== total) {
            report(context, ['budget'], 'sum_mismatch', total);
          }
        }),
        checkAcross(['initiators'], (context) => {
          const { initiators: by } = context.value;
          if (by.type !== 'group') return;
          if (by.people.length < topic.min_initiators) {
            report(context, ['initiators', 'people'], 'too_few', topic.min_initiators);
          }
          by.people.forEach((one, index) => {
            if (one.age < topic.min_age) {
              report(context, ['initiators', 'people', index, 'age'], 'too_young', topic.min_age);
            }
          });
        }),
      ),
  is_secret: false,
  expects_reply: true,
  public_fields: ['title', 'problem', 'solution', 'result', 'territory'],
  steps: machines.concern,
});
