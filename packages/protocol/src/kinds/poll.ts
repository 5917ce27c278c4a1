import * as z from 'zod/mini';
import { slug } from '../ids.ts';
import { report } from '../issue.ts';
import { defineKind } from '../kind.ts';
import { machines } from '../steps.ts';
import { choice, choices, topicBase, topicPublic } from '../topic.ts';

const count = z.int().check(z.minimum(0), z.maximum(100));

const fields = {
  kind: z.literal('poll'),
  /** `choice`: approval of `min`..`max` options (one when max is 1); `ranking`: best first; `score`: a number an option. */
  method: z.enum(['choice', 'ranking', 'score']),
  options: choices(choice, 2, 100),
  /** Fewest and most options that an answer names. */
  min: count.check(z.minimum(1, 'too_small')),
  max: count,
  /** Lowest and highest score; used by `score` only. */
  scale: z.optional(z.object({ min: count, max: count })),
};

type Limits = z.infer<z.ZodMiniObject<typeof fields>>;

const checkLimits = (context: z.core.ParsePayload<Limits>) => {
  const { min, max, options, method, scale } = context.value;
  if (max < min) report(context, ['max'], 'too_small', min);
  if (max > options.length) report(context, ['max'], 'too_large', options.length);
  if (method === 'score' && !scale) report(context, ['scale'], 'required');
  if (scale && scale.max <= scale.min) report(context, ['scale', 'max'], 'too_small', scale.min + 1);
};

const named = z.array(slug);
const choiceAnswer = z.object({ choices: named });
const rankingAnswer = z.object({ ranking: named });
const scoreAnswer = z.object({ scores: z.record(slug, z.int()) });

const pollAnswer = z.union([choiceAnswer, rankingAnswer, scoreAnswer]);
export type PollAnswer = z.infer<typeof pollAnswer>;

const picked = ({ options, min, max }: Limits) =>
  z.array(z.enum(options.map((option) => option.id))).check(
    z.minLength(min, 'too_few'),
    z.maxLength(max, 'too_many'),
    z.refine((ids) => new Set(ids).size === ids.length, 'repeated'),
  );

function scored({ options, min, max, scale }: Limits) {
  const score = z.int().check(z.minimum(scale?.min ?? 0), z.maximum(scale?.max ?? 100));
  return z.partialRecord(z.enum(options.map((option) => option.id)), score).check((context) => {
    const given = Object.keys(context.value).length;
    if (given < min) report(context, [], 'too_few', min);
    if (given > max) report(context, [], 'too_many', max);
  });
}

export const poll = defineKind({
  draft: z.extend(topicBase, fields).check(checkLimits),
  topic: z.extend(topicBase, { ...fields, ...topicPublic }),
  answer: pollAnswer,
  answerTo: (topic): z.ZodMiniType<PollAnswer> => {
    if (topic.method === 'ranking') return z.object({ ranking: picked(topic) });
    if (topic.method === 'score') return z.object({ scores: scored(topic) }) as z.ZodMiniType<PollAnswer>;
    return z.object({ choices: picked(topic) });
  },
  is_secret: true,
  expects_reply: false,
  public_fields: [],
  steps: machines.ballot,
});
