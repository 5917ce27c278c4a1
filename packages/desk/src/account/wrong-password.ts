import type { Issue } from '@veche/protocol';

/** Whether the endpoint says that the password which was to confirm something is not the right one. */
export const isWrongPassword = (issues: readonly Issue[]): boolean =>
  issues.some(({ path, code }) => path[0] === 'password' && code === 'not_a_choice');
