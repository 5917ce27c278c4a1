import * as z from 'zod/mini';
import { deadlinePolicy } from '../deadline-policy.ts';
import { district, districtOf, districts } from '../district.ts';
import { slug } from '../ids.ts';
import { defineKind } from '../kind.ts';
import { machines } from '../steps.ts';
import { line } from '../text.ts';
import { choice, choices, topicBase, topicPublic } from '../topic.ts';

const fields = {
  kind: z.literal('feedback'),
  /** What a message can be about; each names the department that answers, and may have promises of its own. */
  categories: choices(z.extend(choice, { department: slug, deadlines: z.optional(deadlinePolicy) }), 1, 50),
  districts,
  /** Most characters of a message. */
  max_length: z.int().check(z.minimum(100), z.maximum(20_000)),
};

const feedbackAnswer = z.object({
  category: slug,
  text: line(20_000),
  /** Where it is, in the resident's words. */
  place: z.optional(line(300)),
  district,
});
export type FeedbackAnswer = z.infer<typeof feedbackAnswer>;

export const feedback = defineKind({
  draft: z.extend(topicBase, fields),
  topic: z.extend(topicBase, { ...fields, ...topicPublic }),
  answer: feedbackAnswer,
  answerTo: (topic): z.ZodMiniType<FeedbackAnswer> =>
    z.extend(feedbackAnswer, {
      category: z.enum(topic.categories.map((category) => category.id)),
      text: line(topic.max_length),
      district: districtOf(topic),
    }),
  is_secret: false,
  expects_reply: true,
  public_fields: ['text', 'place'],
  steps: machines.concern,
});
