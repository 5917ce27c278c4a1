import type { SpaceSettings, Texts } from '@veche/protocol';
import type { StaffMember } from '@veche/protocol/desk';

/** How residents see the official: as the space chose at the time. */
export function nameOfOfficial(space: SpaceSettings, staff: StaffMember): Texts {
  const department = space.departments.find(({ id }) => id === staff.department);
  const names = {
    name: staff.name,
    position: staff.position,
    department: department?.name ?? space.name,
  };
  return names[space.official_naming];
}
