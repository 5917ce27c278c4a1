import { staffRoutes } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import { forgetSecondFactor } from '../../verbs/forget-second-factor.ts';
import { invite } from '../../verbs/invite.ts';
import { removeStaff } from '../../verbs/remove-staff.ts';
import { savePerson } from '../../verbs/save-person.ts';
import { readLog } from '../../views/log.ts';
import { listPeople, readPerson } from '../../views/people.ts';
import type { OnDesk } from './on-desk.ts';

/** Who sits at the desk, and what they did. */
export function registerPeopleRoutes(desk: OnDesk, context: Context): void {
  desk(staffRoutes.listPeople, async ({ staff }) => ({ body: { people: await listPeople(context, staff) } }));

  desk(staffRoutes.savePerson, ({ params, body, staff }) => savePerson(context, staff, params.user, body));

  desk(staffRoutes.invitePerson, async ({ params, staff }) => ({
    body: await invite(context, staff, params.user),
  }));

  desk(staffRoutes.forgetSecondFactor, async ({ params, staff }) => {
    await forgetSecondFactor(context, { space: staff.space, actor: staff.user }, params.user);
    return { body: await readPerson(context, staff, params.user) };
  });

  desk(staffRoutes.removePerson, async ({ params, staff }) => {
    await removeStaff(context, { space: staff.space, actor: staff.user }, params.user);
    return { body: {} };
  });

  desk(staffRoutes.readLog, async ({ query, staff }) => ({ body: await readLog(context, staff, query) }));
}
