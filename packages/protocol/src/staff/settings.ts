import * as z from 'zod/mini';
import { dueStep } from '../deadline-policy.ts';
import { areUnique, moment, slug } from '../ids.ts';
import { kindName } from '../kinds/index.ts';
import { routing } from '../routing.ts';
import { originPattern, space, spaceSettings, staffSettings } from '../space.ts';
import { language } from '../text.ts';

/** The settings as they stand. `version` names them: it is another one after each change. */
export const settingsState = z.object({ settings: spaceSettings, version: z.string() });
export type SettingsState = z.infer<typeof settingsState>;

/**
 * A change of some settings; the others stay. `version` says which ones the sender has seen: where they are others by now, it
 * is refused as `outdated`.
 */
export const settingsChange = z.partial(
  z.extend(z.omit(space, { id: true }), {
    ...staffSettings,
    languages: z.array(language).check(z.minLength(1, 'required'), z.maxLength(20, 'too_many')),
    departments: staffSettings.departments.check(
      z.maxLength(200, 'too_many'),
      z.refine(areUnique, 'repeated'),
    ),
    origins: z.array(originPattern).check(z.maxLength(200, 'too_many')),
    version: z.string().check(z.maxLength(64, 'too_long')),
  }),
);
export type SettingsChange = z.infer<typeof settingsChange>;

/** When a site last asked for a topic, or for the space where `topic` is null; and whether it was allowed to, then. */
export const heardSite = z.object({
  origin: originPattern,
  topic: z.nullable(slug),
  is_allowed: z.boolean(),
  heard_at: moment,
});
export type HeardSite = z.infer<typeof heardSite>;
export const heardSites = z.object({ sites: z.array(heardSite) });

/** Rules of deadlines that may not be in force yet. */
export const clocksTrial = z.object({ clocks: staffSettings.clocks });

/**
 * By when at the latest what would be done about something that is sent `at`: each step on its last day, since others are
 * counted from it. `prolong` is until when the answer could be put off.
 */
export const promisedDates = z.object({
  at: moment,
  kinds: z.array(
    z.object({
      kind: kindName,
      dates: z.array(z.object({ step: z.enum([...dueStep.options, 'prolong']), due_at: moment })),
    }),
  ),
});
export type PromisedDates = z.infer<typeof promisedDates>;

/** Rules that may not be in force yet, and what could be sent: words of it, and what its sender would choose. */
export const routingTrial = z.object({
  routing,
  topic: slug,
  category: z.optional(slug),
  district: z.optional(slug),
  text: z.optional(z.string().check(z.maxLength(20_000, 'too_long'))),
  place: z.optional(z.string().check(z.maxLength(1000, 'too_long'))),
});

/** Where it would go. */
export const routed = z.object({
  /** The rule that decides, counted from 0; null where none holds. */
  rule: z.nullable(z.int()),
  department: z.nullable(slug),
  /** Null as well where whom the rule names could not answer it. */
  assignee: z.nullable(slug),
});
export type Routed = z.infer<typeof routed>;
