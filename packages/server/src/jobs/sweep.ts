import { inTransaction } from '../store/database.ts';
import { deleteInvitationsBefore } from '../store/invitations.ts';
import { deleteSessionsBefore } from '../store/sessions.ts';
import { idle, longest } from '../views/session.ts';
import type { Worker } from './kinds.ts';

const hour = 60 * 60_000;

/** Throws away what is over: sessions and invitations at the desk. */
export const sweep: Worker<'sweep'> = async ({ store, now }) => {
  const time = now().getTime();
  const before = (ms: number) => new Date(time - ms).toISOString();
  await inTransaction(store, async (db) => {
    await deleteSessionsBefore(db, { seen: before(idle), created: before(longest) });
    await deleteInvitationsBefore(db, before(0));
  });
  return new Date(time + hour);
};
