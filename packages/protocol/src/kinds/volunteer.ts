import * as z from 'zod/mini';
import { phone } from '../contact.ts';
import { moment, slug } from '../ids.ts';
import { checkAcross, report } from '../issue.ts';
import { defineKind } from '../kind.ts';
import { machines } from '../steps.ts';
import { line, texts } from '../text.ts';
import { choice, choices, topicBase, topicPublic } from '../topic.ts';

const age = z.int().check(z.minimum(0), z.maximum(120));
const places = z.int().check(z.minimum(0), z.maximum(100_000));

const isInOrder = ({ starts_at, ends_at }: { starts_at: string; ends_at: string }) => starts_at < ends_at;

/** A stretch of work at one place. When `places` are taken, up to `waiting_places` people wait in order. */
export const shift = z.extend(choice, {
  starts_at: moment,
  ends_at: moment,
  place: texts(300),
  places,
  waiting_places: places,
});

const fields = {
  kind: z.literal('volunteer'),
  shifts: choices(shift.check(z.refine(isInOrder, { error: 'too_early', path: ['ends_at'] })), 1, 50),
  /** Most shifts that one person takes. */
  max_shifts: z.int().check(z.minimum(1), z.maximum(50)),
  skills: choices(choice, 0, 50),
  /** Youngest age in full years. */
  min_age: age,
  /** Below this age a guardian must agree. */
  guardian_below: age,
};

const volunteerAnswer = z.object({
  shifts: z.array(slug),
  skills: z.optional(z.array(slug)),
  /** In full years. */
  age,
  /** The adult who answers for a minor and has agreed. */
  guardian: z.optional(z.object({ name: line(200), phone, has_agreed: z.literal(true, 'required') })),
  note: z.optional(line(1000)),
});
export type VolunteerAnswer = z.infer<typeof volunteerAnswer>;

const isSet = (ids: string[]) => new Set(ids).size === ids.length;

export const volunteer = defineKind({
  draft: z.extend(topicBase, fields),
  topic: z.extend(topicBase, {
    ...fields,
    ...topicPublic,
    shifts: z.array(z.extend(shift, { places_left: places, waiting_left: places })),
  }),
  answer: volunteerAnswer,
  answerTo: (topic): z.ZodMiniType<VolunteerAnswer> =>
    z
      .extend(volunteerAnswer, {
        shifts: z
          .array(z.enum(topic.shifts.map((one) => one.id)))
          .check(
            z.minLength(1, 'too_few'),
            z.maxLength(topic.max_shifts, 'too_many'),
            z.refine(isSet, 'repeated'),
          ),
        skills: z.optional(
          z.array(z.enum(topic.skills.map((one) => one.id) as [string])).check(z.refine(isSet, 'repeated')),
        ),
        age: age.check(z.minimum(topic.min_age, 'too_young')),
      })
      .check(
        checkAcross(['age', 'guardian'], (context) => {
          const { age: years, guardian } = context.value;
          if (years >= topic.guardian_below || guardian) return;
          for (const part of ['name', 'phone', 'has_agreed'])
            report(context, ['guardian', part], 'required', topic.guardian_below);
        }),
      ),
  show: ({ shifts }, { held, waiting }) => ({
    shifts: shifts.map((one) => ({
      ...one,
      // Staff may lower the places below what is taken; nobody loses a place by it.
      places_left: Math.max(0, one.places - (held[one.id] ?? 0)),
      waiting_left: Math.max(0, one.waiting_places - (waiting[one.id] ?? 0)),
    })),
  }),
  is_secret: false,
  expects_reply: false,
  public_fields: [],
  steps: machines.offer,
});
