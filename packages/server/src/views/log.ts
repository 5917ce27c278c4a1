import type { LogPage, LogQuery, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findLog } from '../store/log.ts';

const pageSize = 100;

/** What was done in the space, newest first. */
export async function readLog({ db }: Context, { space }: StaffMember, query: LogQuery): Promise<LogPage> {
  const found = await findLog(db, space, query, pageSize + 1);
  return { entries: found.slice(0, pageSize), is_end: found.length <= pageSize };
}
