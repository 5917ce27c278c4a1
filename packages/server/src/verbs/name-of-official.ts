import type { Texts } from '@veche/protocol';
import type { StaffMember } from '@veche/protocol/desk';
import type { Database } from '../store/database.ts';
import { findSpace } from '../store/spaces.ts';

/** How residents see the official: as the space chose at the time. */
export async function nameOfOfficial(db: Database, staff: StaffMember): Promise<Texts> {
  const space = await findSpace(db, staff.space);
  const department = space?.departments.find(({ id }) => id === staff.department);
  const names = {
    name: staff.name,
    position: staff.position,
    department: department?.name ?? space?.name ?? staff.position,
  };
  return names[space?.official_naming ?? 'position'];
}
