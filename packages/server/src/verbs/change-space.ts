import { type Issue, makeIssue, refusal, type SpaceSettings, spaceSettings } from '@veche/protocol';
import * as z from 'zod/mini';
import type { Book } from '../catalogue.ts';
import type { Context } from '../context.ts';
import { departmentsIn } from '../kinds/index.ts';
import { saveSettings } from '../store/spaces.ts';

/**
 * Changes settings of a space; what is not named stays as it is.
 * @throws ProblemError `not-found`; `invalid` with every issue.
 */
export const changeSpace = (context: Context, id: string, change: object): Promise<SpaceSettings> =>
  context.writer.write(id, async (unit) => {
    const wanted = { ...unit.book.space, ...change, id };
    const { data, error } = z.safeParse(spaceSettings, wanted);
    const issues = data
      ? missingIn(unit.book, data)
      : error.issues.map(({ path }) => makeIssue(path.map(String), 'bad_format'));
    if (!data || issues.length > 0) throw refusal('invalid', { issues });
    await saveSettings(unit.db, data);
    unit.record({ at: context.now().toISOString(), actor: 'operator', action: 'change-space' });
    return data;
  });

/** Departments that topics name must stay. */
function missingIn({ topics }: Book, { departments }: SpaceSettings): Issue[] {
  const kept = new Set(departments.map(({ id }) => id));
  const named = [...topics.values()].flatMap(({ draft }) => departmentsIn(draft));
  const missing = named.filter(({ department }) => !kept.has(department));
  return missing.map(({ department }) => makeIssue(['departments', department], 'required'));
}
