import { localDay, workingMorning } from '../clocks/morning.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../store/database.ts';
import { insertJobs } from '../store/jobs.ts';
import { beginMorning, listMornings } from '../store/spaces.ts';
import { listStaff } from '../store/staff.ts';
import { areReachable } from '../views/holders.ts';
import type { NewJob } from './kinds.ts';

const day = 24 * 60 * 60_000;

/** On the morning of a working day, leaves a mail to everybody at the desk: once, whichever node sees it. */
export async function leaveMorningMails(context: Context): Promise<void> {
  if (!context.post) return;
  for (const one of await listMornings(context.db)) await leaveMails(context, one);
}

async function leaveMails(
  { store, catalogue, now }: Context,
  { id: space, morning }: { id: string; morning: string | null },
): Promise<void> {
  const { clocks } = (await catalogue.book(space)).space;
  const today = workingMorning(clocks, now());
  if (!today || (morning && localDay(clocks, new Date(morning)) === today)) return;
  const at = now().toISOString();
  const since = morning ?? new Date(now().getTime() - day).toISOString();
  await inTransaction(store, async (db) => {
    if (!(await beginMorning(db, space, morning, at))) return;
    const jobs = areReachable(await listStaff(db, space)).map(({ user }): NewJob => {
      const payload = { letter: 'morning', user, day: today, since } as const;
      return { kind: 'mail', key: `morning ${user}`, space, payload };
    });
    await insertJobs(db, jobs, at);
  });
}
