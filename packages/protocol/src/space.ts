import * as z from 'zod/mini';
import { clocks, ordinaryClocks } from './deadlines.ts';
import { slug, webAddress } from './ids.ts';
import { routing } from './routing.ts';
import { language, texts } from './text.ts';

/** A part of the administration that answers. */
export const department = z.object({ id: slug, name: texts(200) });
export type Department = z.infer<typeof department>;

/** How an official is named to residents. */
export const officialNaming = z.enum(['name', 'position', 'department']);

/** Who asks, as everybody may see it. */
export const space = z.object({
  id: slug,
  name: texts(200),
  languages: z.array(language).check(z.minLength(1)),
  departments: z.array(department),
  /** The state channel for statutory appeals, which a message here does not replace. */
  appeal_url: z.nullable(webAddress),
  /** The page that says how personal data is handled. */
  privacy_url: z.nullable(webAddress),
});
export type Space = z.infer<typeof space>;

/** An origin allowed to embed: `https://host[:port]`, a port of `*` for any, or the word `null`. */
export const originPattern = z
  .string()
  .check(z.regex(/^(null|https?:\/\/[a-z0-9.-]+(:(\d{1,5}|\*))?)$/, 'bad_format'));

/** A department with what only the staff knows: who is told of what stays undone, by user name. */
export const staffDepartment = z.extend(department, { head: z.optional(slug) });
export type StaffDepartment = z.infer<typeof staffDepartment>;

/** A number of working days. */
const workingDays = z.int().check(z.minimum(1), z.maximum(60));

/** What only its staff sets. */
export const staffSettings = {
  departments: z.array(staffDepartment),
  origins: z.array(originPattern),
  /** Days within which a resident may say that an answer did not solve it. */
  judge_days: z.int().check(z.minimum(1), z.maximum(365)),
  official_naming: officialNaming,
  /** How long before a deadline officials are reminded of it, and after how long without an answer the head is told. */
  remind_days: workingDays,
  escalate_days: workingDays,
  clocks,
  routing,
};

/** A space with that. What a space was made without has its ordinary value. */
export const spaceSettings = z.extend(space, {
  ...staffSettings,
  judge_days: z._default(staffSettings.judge_days, 30),
  remind_days: z._default(workingDays, 2),
  escalate_days: z._default(workingDays, 3),
  clocks: z._default(clocks, ordinaryClocks),
  routing: z._default(routing, []),
});
export type SpaceSettings = z.infer<typeof spaceSettings>;
