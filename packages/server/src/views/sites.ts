import type { HeardSite, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { listCallers } from '../store/callers.ts';

/** Which sites were heard of, the last first. */
export const readSites = async (
  { db }: Context,
  { space }: StaffMember,
): Promise<{ sites: HeardSite[] }> => ({
  sites: (await listCallers(db, space)).map(({ origin, topic_id, is_allowed, heard_at }) => ({
    origin,
    topic: topic_id || null,
    is_allowed: is_allowed === 1,
    heard_at,
  })),
});
