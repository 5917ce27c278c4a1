import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { retryMails } from '../store/stuck-mails.ts';

/** Tries stuck mails of the space again, given up or not. */
export async function retryMail(context: Context, by: StaffMember, mails: number[]): Promise<void> {
  await context.writer.write(by.space, async (unit) => {
    const at = context.now().toISOString();
    if ((await retryMails(unit.db, by.space, mails, at)) === 0n) return;
    unit.record({ at, actor: by.user, action: 'retry-mail' });
  });
  context.jobs.wake();
}
