import * as z from 'zod/mini';
import { term } from './deadline-policy.ts';
import { areUnique, moment, slug, webAddress } from './ids.ts';
import { statement } from './statement.ts';
import { texts } from './text.ts';

/** Something to choose: an option, a category, a skill. */
export const choice = z.object({ id: slug, title: texts(300), text: z.optional(texts(2000)) });
export type Choice = z.infer<typeof choice>;

/**
 * Between `min` and `max` items, each id once.
 *
 * @example
 * const two = [{ id: 'yards', title: { en: 'Yards' } }, { id: 'yards', title: { en: 'Yards' } }];
 * parse(choices(choice, 1, 5), two).issues.map(({ code }) => code); //=> ['repeated']
 */
export const choices = <T extends z.ZodMiniType<{ id: string }>>(item: T, min: number, max: number) =>
  z
    .array(item)
    .check(z.minLength(min, 'too_few'), z.maxLength(max, 'too_many'), z.refine(areUnique, 'repeated'));

/** A consent to the use of personal data: a document of its own. A changed text takes a new id. */
export const consentDocument = z.object({ id: slug, title: texts(300), text: texts(10_000) });
export type ConsentDocument = z.infer<typeof consentDocument>;

/** When residents may see the counts. */
export const resultsPolicy = z.enum(['after-answering', 'after-closing', 'always', 'never']);

const window = {
  /** Answers are taken from this moment on; null: from publishing on. */
  opens_at: z.nullable(moment),
  /** Answers are taken until this moment; null: until somebody closes it. */
  closes_at: z.nullable(moment),
};

/** What every topic has, as its staff writes it. A kind extends it with its own fields. */
export const topicBase = z.object({
  space: slug,
  state: z.enum(['draft', 'open', 'closed']),
  title: texts(300),
  text: z.optional(texts(5000)),
  ...window,
  /** Who answers what comes in, unless the kind knows better. */
  department: z.optional(slug),
  results: resultsPolicy,
  /** A sent answer may be replaced until the close. */
  can_change_answer: z.boolean(),
  /** Each participant key is taken once. */
  is_one_per_participant: z.boolean(),
  /** Whether a name and an address for the answer are asked. */
  contact: z.enum(['none', 'optional', 'required']),
  /** The consent that a resident who gives personal data must accept. */
  consent: z.nullable(consentDocument),
  /** A resident may let their submission be published; left out: nobody may. */
  can_be_published: z.optional(z.boolean()),
});
export type TopicBase = z.infer<typeof topicBase>;

/** What the endpoint adds when it shows a topic to everybody. */
export const topicPublic = {
  id: slug,
  /** `scheduled` and `closed` follow from the window and the clock. */
  state: z.enum(['scheduled', 'open', 'closed']),
  /** The languages that the texts have. */
  languages: z.array(z.string()),
  asked_by: z.object({
    name: texts(200),
    appeal_url: z.nullable(webAddress),
    privacy_url: z.nullable(webAddress),
  }),
  /** Within what the space promises to answer; null where it promises nothing. */
  answer_within: z.nullable(term),
  /** Oldest first; left out where there are none. */
  statements: z.optional(z.array(statement)),
  updated_at: moment,
};
