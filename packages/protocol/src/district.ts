import * as z from 'zod/mini';
import { slug } from './ids.ts';
import { choice, choices } from './topic.ts';

/** The parts of the territory that a topic asks about: quarters, villages. None: it does not ask. */
export const districts = z.optional(choices(choice, 0, 200));
type Districts = z.infer<typeof districts>;

/** Any district, for documents and types. */
export const district = z.optional(slug);

/**
 * One of those that the topic names.
 *
 * @example
 * const schema = districtOf({ districts: [{ id: 'north', title: { en: 'The north' } }] });
 * parse(schema, 'north').data; //=> 'north'
 * parse(schema, 'south').issues.map(({ code }) => code); //=> ['not_a_choice']
 */
export const districtOf = ({ districts: all = [] }: { districts?: Districts }) =>
  z.optional(z.enum(all.map(({ id }) => id)));
