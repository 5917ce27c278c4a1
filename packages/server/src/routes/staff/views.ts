import { staffRoutes } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import { removeView } from '../../verbs/remove-view.ts';
import { saveView } from '../../verbs/save-view.ts';
import { listViews } from '../../views/saved-views.ts';
import type { OnDesk } from './on-desk.ts';

/** Lists that are come back to. */
export function registerViewRoutes(desk: OnDesk, context: Context): void {
  desk(staffRoutes.listViews, async ({ staff }) => ({ body: await listViews(context, staff) }));

  desk(staffRoutes.saveView, ({ params, body, staff }) => saveView(context, staff, params.view, body));

  desk(staffRoutes.removeView, async ({ params, staff }) => {
    await removeView(context, staff, params.view);
    return { body: {} };
  });
}
