import { isDeepStrictEqual } from 'node:util';
import { parse, refusal, type SpaceSettings, spaceSettings } from '@veche/protocol';
import type { Context } from '../context.ts';
import { wrongRules } from '../routing/checked.ts';
import { saveSettings } from '../store/spaces.ts';
import { versionOf } from '../views/settings.ts';
import { stillNamed } from './still-named.ts';
import { strangeHeads } from './strange-heads.ts';

/**
 * Changes settings of a space; what is not named stays as it is, and the same again changes nothing. `seen` is the version
 * that the change was made of, where that matters.
 * @throws ProblemError `not-found`; `outdated`; `invalid` with every issue.
 */
export const changeSpace = (
  context: Context,
  { space: id, actor }: { space: string; actor: string },
  change: object,
  seen?: string,
): Promise<SpaceSettings> =>
  context.writer.write(id, async (unit) => {
    const { space } = unit.book;
    const { data, issues } = parse(spaceSettings, { ...space, ...change, id });
    if (!data) throw refusal('invalid', { issues });
    if (isDeepStrictEqual(data, space)) return space;
    if (seen !== undefined && seen !== versionOf(space)) throw refusal('outdated');
    const isSameRouting = isDeepStrictEqual(data.routing, space.routing);
    const wrong = [
      ...(await stillNamed(unit, data)),
      ...(await strangeHeads(unit, data)),
      ...(isSameRouting ? [] : await wrongRules(unit, data)),
    ];
    if (wrong.length > 0) throw refusal('invalid', { issues: wrong });
    await saveSettings(unit.db, data);
    const object = Object.keys(change).sort().join(' ');
    unit.record({ at: context.now().toISOString(), actor, action: 'change-space', object });
    return data;
  });
