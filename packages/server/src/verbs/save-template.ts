import { isDeepStrictEqual } from 'node:util';
import { refusal } from '@veche/protocol';
import type { StaffMember, Template, TemplateInput } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findTemplate, insertTemplate, showTemplate, updateTemplate } from '../store/templates.ts';
import { reachOf } from '../views/reach.ts';
import { checkDepartment } from './person.ts';

/** Whoever belongs to one department alone changes what is of it. Throws `forbidden`. */
export function refuseTemplateOf(staff: StaffMember, department: string | null): void {
  const own = reachOf(staff).department;
  if (own !== undefined && department !== own) throw refusal('forbidden');
}

/**
 * Writes a ready answer, or another text of it. The same again changes nothing.
 * @throws ProblemError `conflict` where the id is taken elsewhere; `outdated` where somebody was faster.
 */
export const saveTemplate = (
  context: Context,
  staff: StaffMember,
  id: string,
  { version, ...input }: TemplateInput,
): Promise<{ isNew: boolean; body: Template }> =>
  context.writer.write(staff.space, async (unit) => {
    const { db } = unit;
    refuseTemplateOf(staff, input.department);
    checkDepartment(unit, input.department);
    const body = showTemplate({ id, ...input, text: JSON.stringify(input.text) });
    // Who has seen it changes it: where it is gone meanwhile, it does not come back by that.
    const isNew = version === undefined && (await insertTemplate(db, { id, space_id: staff.space }, input));
    if (!isNew) {
      const earlier = await findTemplate(db, id);
      if (!earlier) throw refusal('outdated');
      if (earlier.space_id !== staff.space) throw refusal('conflict');
      refuseTemplateOf(staff, earlier.department);
      const shown = showTemplate(earlier);
      if (isDeepStrictEqual(shown, body)) return { isNew, body };
      if (version !== undefined && version !== shown.version) throw refusal('outdated');
      await updateTemplate(db, id, input);
    }
    unit.record({ at: context.now().toISOString(), actor: staff.user, action: 'save-template', object: id });
    return { isNew, body };
  });
