import type { StaffMember, TemplateList } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { showTemplate, templatesOf } from '../store/templates.ts';
import { nameOfOfficial } from '../verbs/name-of-official.ts';
import { reachOf } from './reach.ts';

/** Ready answers that somebody may use: those for all, and of their department where they belong to one alone. */
export async function listTemplates({ db, catalogue }: Context, staff: StaffMember): Promise<TemplateList> {
  const { space } = await catalogue.book(staff.space);
  const { department } = reachOf(staff);
  const rows = (await templatesOf(db, space.id)).filter(
    (row) => department === undefined || row.department === null || row.department === department,
  );
  return {
    templates: rows.map(showTemplate),
    official: nameOfOfficial(space, staff),
    time_zone: space.clocks.time_zone,
  };
}
