import { hash } from '@node-rs/argon2';
import type { SpaceSettings, TopicDraft } from '@veche/protocol';
import type { PersonInput } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { randomSecret } from '../secrets.ts';
import { inTransaction } from '../store/database.ts';
import { insertSpace } from '../store/spaces.ts';
import { columnsOf, hasStaff, insertStaff } from '../store/staff.ts';
import { saveTopic } from '../store/topics.ts';
import { beginLog } from './begin-log.ts';

/** Makes a space with its topics. False where there is one already: it is left as it is. */
export const seed = (
  context: Context,
  space: SpaceSettings,
  topics: Record<string, TopicDraft>,
): Promise<boolean> =>
  inTransaction(context.store, async (db) => {
    if (!(await insertSpace(db, space))) return false;
    const updated_at = context.now().toISOString();
    for (const [id, draft] of Object.entries(topics))
      await saveTopic(db, { id, space_id: space.id, draft, updated_at });
    await beginLog(db, space.id, [{ at: updated_at, actor: 'start', action: 'seed' }]);
    return true;
  });

/** Whoever looks after a space that has just been made. */
export const administrator: PersonInput = {
  name: { ru: 'Администратор', en: 'Administrator' },
  position: { ru: 'Специалист администрации', en: 'Administration officer' },
  department: null,
  role: 'administrator',
  email: null,
};

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
  const row = {
    user: 'admin',
    space_id: space,
    ...columnsOf(administrator),
    password_hash: await hash(password),
    must_change_password: chosen ? 0 : 1,
  };
  const isFirst = await inTransaction(context.store, (db) => insertStaff(db, row));
  return chosen || !isFirst ? null : password;
}
