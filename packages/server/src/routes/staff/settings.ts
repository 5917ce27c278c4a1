import { staffRoutes } from '@veche/protocol/desk';
import { promisedDates } from '../../clocks/promised-dates.ts';
import type { Context } from '../../context.ts';
import { changeSpace } from '../../verbs/change-space.ts';
import { readSettings, showSettings } from '../../views/settings.ts';
import { readSites } from '../../views/sites.ts';
import { tryRouting } from '../../views/try-routing.ts';
import type { OnDesk } from './on-desk.ts';

/** How the space is set up. */
export function registerSettingsRoutes(desk: OnDesk, context: Context): void {
  desk(staffRoutes.readSettings, async ({ staff }) => ({ body: await readSettings(context, staff) }));

  desk(staffRoutes.changeSettings, async ({ body: { version, ...change }, staff: { space, user } }) => ({
    body: showSettings(await changeSpace(context, { space, actor: user }, change, version)),
  }));

  desk(staffRoutes.readSites, async ({ staff }) => ({ body: await readSites(context, staff) }));

  desk(staffRoutes.tryRouting, async ({ body, staff }) => ({ body: await tryRouting(context, staff, body) }));

  desk(staffRoutes.tryClocks, ({ body }) => ({ body: promisedDates(body.clocks, context.now()) }));
}
