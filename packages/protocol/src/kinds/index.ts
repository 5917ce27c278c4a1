import * as z from 'zod/mini';
import { checkAcross, report } from '../issue.ts';
import { feedback } from './feedback.ts';
import { initiative } from './initiative.ts';
import { poll } from './poll.ts';
import { volunteer } from './volunteer.ts';

/** Every kind of topic. A new kind is one line here, one in each union below, and a file beside. */
export const kinds = { poll, initiative, feedback, volunteer };
export type KindName = keyof typeof kinds;

export const kindName = z.enum(['poll', 'initiative', 'feedback', 'volunteer']);

/** A topic as its staff writes it. */
export const topicDraft = z
  .discriminatedUnion('kind', [poll.draft, initiative.draft, feedback.draft, volunteer.draft])
  .check(
    checkAcross(['opens_at', 'closes_at'], (context) => {
      const { opens_at, closes_at } = context.value;
      if (opens_at && closes_at && closes_at <= opens_at) report(context, ['closes_at'], 'too_early');
    }),
    checkAcross(['kind', 'can_be_published'], (context) => {
      const { kind, can_be_published } = context.value;
      const isPublic = kinds[kind].public_fields.length > 0;
      if (can_be_published && !isPublic) report(context, ['can_be_published'], 'not_a_choice');
    }),
  );
export type TopicDraft = z.infer<typeof topicDraft>;

/** A topic as everybody sees it. */
export const topic = z.discriminatedUnion('kind', [
  poll.topic,
  initiative.topic,
  feedback.topic,
  volunteer.topic,
]);
export type Topic = z.infer<typeof topic>;

/** The topic of one kind. */
export type TopicOf<K extends KindName> = Extract<Topic, { kind: K }>;
export type DraftOf<K extends KindName> = Extract<TopicDraft, { kind: K }>;
/** The answer to a topic of one kind. */
export type AnswerTo<K extends KindName> = z.infer<(typeof kinds)[K]['answer']>;

/** Making a schema takes longer than many checks with it. */
const made = new WeakMap<object, z.ZodMiniType>();

/**
 * The schema of an answer to this topic, under its limits. The same topic object gives the same schema.
 *
 * @example
 * parse(answerTo(poll), { choices: ['shore'] }).data; //=> { choices: ['shore'] }
 * parse(answerTo(poll), { choices: ['moon'] }).issues.map(({ code }) => code); //=> ['not_a_choice']
 */
export function answerTo<K extends KindName>(topic: TopicOf<K> | DraftOf<K>): z.ZodMiniType<AnswerTo<K>> {
  // TypeScript cannot tie a union of kinds to the matching union of topics; the registry does.
  const kind = kinds[topic.kind] as unknown as { answerTo(of: unknown): z.ZodMiniType<AnswerTo<K>> };
  const schema = (made.get(topic) as ReturnType<typeof kind.answerTo>) ?? kind.answerTo(topic);
  made.set(topic, schema);
  return schema;
}
