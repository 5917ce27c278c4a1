import type { Context } from '../context.ts';
import { saveSettings } from '../store/spaces.ts';

/** Lets sites embed the space, or no longer. Returns all that may now. Throws `not-found`. */
export const changeSites = (
  context: Context,
  space: string,
  { allow = [], forbid = [] }: { allow?: string[]; forbid?: string[] },
): Promise<string[]> =>
  context.writer.write(space, async (unit) => {
    const { space: settings } = unit.book;
    const all = new Set([...settings.origins, ...allow]);
    const origins = [...all].filter((origin) => !forbid.includes(origin));
    await saveSettings(unit.db, { ...settings, origins });
    unit.record({ at: context.now().toISOString(), actor: 'operator', action: 'change-space' });
    return origins;
  });
