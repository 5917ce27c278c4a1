import * as z from 'zod/mini';
import { report } from './issue.ts';
import { line } from './text.ts';

/** Loose on purpose: digits, spaces, brackets, dashes, an optional plus. */
export const phone = line(40).check(z.regex(/^\+?[\d\s()-]{5,40}$/, 'bad_format'));

export const email = z.email('bad_format').check(z.maxLength(254, 'too_long'));

/** How a resident may be reached. At least one of e-mail and phone. */
export const contact = z
  .object({
    name: z.optional(line(200)),
    email: z.optional(email),
    phone: z.optional(phone),
  })
  .check((context) => {
    if (!context.value.email && !context.value.phone) report(context, [], 'required');
  });
export type Contact = z.infer<typeof contact>;
