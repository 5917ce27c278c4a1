import type { SpaceSettings } from '@veche/protocol';
import type { StoredSubmission } from '../store/submissions.ts';

const day = 24 * 60 * 60_000;

/** The last moment at which a resident may say that the answer did not solve it; null where there is none. */
export const judgeUntil = (
  { judge_days }: Pick<SpaceSettings, 'judge_days'>,
  { answered_at }: Pick<StoredSubmission, 'answered_at'>,
): Date | null => (answered_at === null ? null : new Date(Date.parse(answered_at) + judge_days * day));
