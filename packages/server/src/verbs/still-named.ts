import { type Issue, makeIssue, type SpaceSettings } from '@veche/protocol';
import { departmentsIn } from '../kinds/index.ts';
import { countOpenOf } from '../store/open-work.ts';
import { listStaff } from '../store/staff.ts';
import { templatesOf } from '../store/templates.ts';

import type { Unit } from '../unit.ts';

/**
 * Departments and languages that new settings would take away while something names them. The path goes on from each to what
 * names it: `departments`, `roads`, `topics`, `feedback`; of open submissions comes their number.
 */
export async function stillNamed({ db, book }: Unit, next: SpaceSettings): Promise<Issue[]> {
  const { space, topics } = book;
  const kept = new Set(next.departments.map(({ id }) => id));
  const gone = new Set(space.departments.map(({ id }) => id).filter((id) => !kept.has(id)));
  const unspoken = space.languages.filter((language) => !next.languages.includes(language));

  const paths: (string | number)[][] = [];
  for (const { id, draft } of topics.values()) {
    const named = new Set(departmentsIn(draft).map(({ department }) => department));
    for (const department of named)
      if (gone.has(department)) paths.push(['departments', department, 'topics', id]);
    for (const language of unspoken)
      if (language in draft.title) paths.push(['languages', language, 'topics', id]);
  }
  for (const [index, { when, to }] of next.routing.entries()) {
    for (const department of new Set([when.department, to.department]))
      if (department && gone.has(department)) paths.push(['departments', department, 'routing', index]);
  }
  if (gone.size > 0) {
    for (const { user, department } of await listStaff(db, space.id))
      if (department !== null && gone.has(department))
        paths.push(['departments', department, 'people', user]);
    for (const { id, department } of await templatesOf(db, space.id))
      if (department !== null && gone.has(department))
        paths.push(['departments', department, 'templates', id]);
    for (const { department, count } of await countOpenOf(db, space.id, [...gone]))
      if (department !== null) paths.push(['departments', department, 'submissions', count]);
  }
  return paths.map((path) => makeIssue(path, 'required'));
}
