import { deleteCallersBefore } from '../store/callers.ts';
import { inTransaction } from '../store/database.ts';
import { deleteFoundingsBefore } from '../store/foundings.ts';
import { deleteInvitationsBefore } from '../store/invitations.ts';
import { deleteSessionsBefore } from '../store/sessions.ts';
import { deleteGivenUp } from '../store/stuck-mails.ts';
import { idle, longest } from '../views/session.ts';
import type { Worker } from './kinds.ts';

const hour = 60 * 60_000;

/** How long a mail that was given up is shown at the desk, and a site that is silent, in milliseconds: a month. */
const shown = 30 * 24 * hour;

/** Throws away what is over: sessions and invitations at the desk, mails that nobody has tried again, and sites that are silent. */
export const sweep: Worker<'sweep'> = async ({ store, now }) => {
  const time = now().getTime();
  const before = (ms: number) => new Date(time - ms).toISOString();
  await inTransaction(store, async (db) => {
    await deleteSessionsBefore(db, { seen: before(idle), created: before(longest) });
    await deleteInvitationsBefore(db, before(0));
    await deleteFoundingsBefore(db, before(0));
    await deleteGivenUp(db, before(shown));
    await deleteCallersBefore(db, before(shown));
  });
  return new Date(time + hour);
};
