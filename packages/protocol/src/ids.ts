import * as z from 'zod/mini';

/** A readable id chosen by a person: of a space, topic, option, category, shift. */
export const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'bad_format'));

/** A UUID made by the sender, so that sending twice is harmless. Lower case. */
export const uuid = z.uuid('bad_format').check(z.toLowerCase());

/** A moment in UTC, ISO 8601 with milliseconds. */
export const moment = z.iso.datetime('bad_format');

/** 32 random bytes in base64url: the resident's key to one submission. */
export const secretToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'bad_format'));

/** A random key which a browser makes when its resident first answers. */
export const participantKey = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9_-]+$/, 'bad_format'),
    z.minLength(8, 'too_short'),
    z.maxLength(128, 'too_long'),
  );

/** An http(s) address; every other scheme is refused, so it is safe in `href`. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'bad_format' })
  .check(z.maxLength(2000, 'too_long'));

/**
 * True when no id occurs twice.
 *
 * @example
 * areUnique([{ id: 'yards' }, { id: 'shore' }]); //=> true
 */
export const areUnique = (items: readonly { id: string }[]) =>
  new Set(items.map((item) => item.id)).size === items.length;

/**
 * Up to 50 ids with commas between them.
 *
 * @example
 * parse(listOf(slug), 'yards,shore').data; //=> ['yards', 'shore']
 */
export const listOf = (id: typeof slug | typeof uuid) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.split(',').filter(Boolean)),
    ),
    z.array(id).check(z.maxLength(50, 'too_many')),
  );
