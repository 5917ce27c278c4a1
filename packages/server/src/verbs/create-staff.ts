import { hash } from '@node-rs/argon2';
import type { PersonInput } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { addPerson, recordRole } from './person.ts';

/** Gives somebody a place at the desk. The password opens it once: then one of their own is chosen. */
export async function createStaff(
  context: Context,
  { user, space, ...input }: PersonInput & { user: string; space: string },
  password: string,
): Promise<void> {
  const password_hash = await hash(password);
  await context.writer.write(space, async (unit) => {
    await addPerson(unit, user, input, { password_hash, must_change_password: 1 });
    const deed = { at: context.now().toISOString(), actor: 'operator' };
    unit.record({ ...deed, action: 'create-staff', object: user });
    recordRole(unit, deed, user, input.role);
  });
}
