import type { SectionName } from '../route.ts';
import { about } from './about.ts';
import { answering } from './answering.ts';
import { days } from './days.ts';
import { deadlines } from './deadlines.ts';
import { departments } from './departments.ts';
import { routing } from './routing.ts';
import type { Section } from './section.ts';
import { sites } from './sites.ts';

/** The parts of the settings by their names in the address. */
export const sections: Record<SectionName, Section> = {
  about,
  departments,
  sites,
  routing,
  answering,
  deadlines,
  days,
};
