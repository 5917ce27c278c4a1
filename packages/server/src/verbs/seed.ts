import { hash } from '@node-rs/argon2';
import type { SpaceSettings, TopicDraft } from '@veche/protocol';
import { type Context, inTransaction } from '../context.ts';
import { randomSecret } from '../secrets.ts';
import { writeAudit } from '../store/audit.ts';
import { findSpace, insertSpace } from '../store/spaces.ts';
import { hasStaff, insertStaff } from '../store/staff.ts';
import { saveTopic } from '../store/topics.ts';

/** Makes a space with its topics where it is missing; one that is there is left as it is. */
export const seed = (
  context: Context,
  space: SpaceSettings,
  topics: Record<string, TopicDraft>,
): Promise<void> =>
  inTransaction(context, async (db) => {
    if (await findSpace(db, space.id)) return;
    const updated_at = context.now().toISOString();
    await insertSpace(db, space);
    for (const [id, draft] of Object.entries(topics))
      await saveTopic(db, { id, space_id: space.id, draft, updated_at });
    await writeAudit(db, { at: updated_at, actor: 'start', action: 'seed', object: space.id });
  });

/**
 * Makes the first administrator of a space that has no staff.
 * @returns the password to print, where one had to be made; it must be changed at the first sign-in.
 */
export async function makeAdministrator(
  context: Context,
  space: string,
  chosen: string | undefined,
): Promise<string | null> {
  if (await hasStaff(context.db, space)) return null;
  const password = chosen ?? randomSecret().slice(0, 20);
  await insertStaff(context.db, {
    user: 'admin',
    space_id: space,
    name: JSON.stringify({ ru: 'Администратор', en: 'Administrator' }),
    position: JSON.stringify({ ru: 'Специалист администрации', en: 'Administration officer' }),
    department: null,
    password_hash: await hash(password),
    must_change_password: chosen ? 0 : 1,
  });
  return chosen ? null : password;
}
