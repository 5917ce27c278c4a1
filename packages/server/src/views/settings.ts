import type { SpaceSettings } from '@veche/protocol';
import type { SettingsState, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';

/** Names settings by what they say, so that nothing needs to be kept to tell whether somebody has changed them. */
export const versionOf = (settings: SpaceSettings) => hashOf(JSON.stringify(settings)).slice(0, 16);

export const showSettings = (settings: SpaceSettings): SettingsState => ({
  settings,
  version: versionOf(settings),
});

export const readSettings = async ({ catalogue }: Context, { space }: StaffMember): Promise<SettingsState> =>
  showSettings((await catalogue.book(space)).space);
