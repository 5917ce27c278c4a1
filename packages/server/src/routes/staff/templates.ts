import { staffRoutes } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import { orderTemplates } from '../../verbs/order-templates.ts';
import { removeTemplate } from '../../verbs/remove-template.ts';
import { saveTemplate } from '../../verbs/save-template.ts';
import { listTemplates } from '../../views/templates.ts';
import type { OnDesk } from './on-desk.ts';

/** Ready answers. */
export function registerTemplateRoutes(desk: OnDesk, context: Context): void {
  desk(staffRoutes.listTemplates, async ({ staff }) => ({ body: await listTemplates(context, staff) }));

  desk(staffRoutes.saveTemplate, ({ params, body, staff }) =>
    saveTemplate(context, staff, params.template, body),
  );

  desk(staffRoutes.removeTemplate, async ({ params, staff }) => {
    await removeTemplate(context, staff, params.template);
    return { body: {} };
  });

  desk(staffRoutes.orderTemplates, async ({ body, staff }) => {
    await orderTemplates(context, staff, body.templates);
    return { body: await listTemplates(context, staff) };
  });
}
