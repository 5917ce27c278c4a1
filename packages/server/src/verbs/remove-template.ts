import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { deleteTemplate, findTemplate } from '../store/templates.ts';
import { refuseTemplateOf } from './save-template.ts';

/** Takes a ready answer away; what was written with it stays. One that is not there is gone already. */
export const removeTemplate = (context: Context, staff: StaffMember, id: string): Promise<void> =>
  context.writer.write(staff.space, async (unit) => {
    const found = await findTemplate(unit.db, id);
    if (found?.space_id !== staff.space) return;
    refuseTemplateOf(staff, found.department);
    await deleteTemplate(unit.db, id);
    unit.record({
      at: context.now().toISOString(),
      actor: staff.user,
      action: 'remove-template',
      object: id,
    });
  });
