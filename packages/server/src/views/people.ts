import { refusal } from '@veche/protocol';
import type { Person, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { invitationsOf } from '../store/invitations.ts';
import { sessionsOf } from '../store/sessions.ts';
import { listStaff, showStaff } from '../store/staff.ts';
import { reachOf } from './reach.ts';

/** Who sits at the desk of the space, as far as the reader's role reaches; everybody may ask experts. */
export async function listPeople({ db, now }: Context, by: StaffMember): Promise<Person[]> {
  const { space, department } = reachOf(by);
  const staff = (await listStaff(db, space)).filter(
    (one) => department === undefined || one.department === department || one.role === 'expert',
  );
  const users = staff.map(({ user }) => user);
  const invitations = new Map((await invitationsOf(db, users)).map((one) => [one.user, one.expires_at]));
  // The newest use comes first; the last to be set would win.
  const seen = new Map((await sessionsOf(db, users)).reverse().map((one) => [one.user, one.seen_at]));
  return staff.map((row) => {
    const until = invitations.get(row.user) ?? '';
    return {
      ...showStaff(row),
      invited_until: until > now().toISOString() ? until : null,
      seen_at: seen.get(row.user) ?? null,
    };
  });
}

export async function readPerson(context: Context, by: StaffMember, user: string): Promise<Person> {
  const found = (await listPeople(context, by)).find((one) => one.user === user);
  if (!found) throw refusal('not-found');
  return found;
}
