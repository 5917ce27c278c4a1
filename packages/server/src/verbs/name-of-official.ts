import { type SpaceSettings, type Texts, textIn } from '@veche/protocol';
import type { StaffMember } from '@veche/protocol/desk';

/** How residents see an expert: they speak for themselves, so with their name. */
export function nameOfExpert({ name, position }: StaffMember): Texts {
  const languages = Object.keys(name);
  return Object.fromEntries(
    languages.map((language) => [language, [name[language], textIn(position, language)].join(', ')]),
  );
}

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
