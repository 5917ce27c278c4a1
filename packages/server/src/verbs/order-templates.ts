import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { placeTemplate, templatesOf } from '../store/templates.ts';

/** Puts ready answers in order: those that are named come first, the others after them as they were. */
export const orderTemplates = (
  context: Context,
  staff: StaffMember,
  wanted: readonly string[],
): Promise<void> =>
  context.writer.write(staff.space, async (unit) => {
    const known = (await templatesOf(unit.db, staff.space)).map(({ id }) => id);
    const named = [...new Set(wanted)].filter((id) => known.includes(id));
    const order = [...named, ...known.filter((id) => !named.includes(id))];
    if (order.every((id, index) => id === known[index])) return;
    for (const [index, id] of order.entries()) await placeTemplate(unit.db, id, index + 1);
    unit.record({ at: context.now().toISOString(), actor: staff.user, action: 'order-templates' });
  });
