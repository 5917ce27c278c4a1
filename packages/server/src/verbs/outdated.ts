import { refusal } from '@veche/protocol';
import { newestEventOf } from '../store/events.ts';
import type { Unit } from '../unit.ts';

/** Throws `outdated` where something happened to the submission that the official has not seen. */
export async function refuseOutdated(
  { db, recorded }: Unit,
  submission: string,
  seen: number | undefined,
): Promise<void> {
  if (seen === undefined) return;
  const isNews = recorded.some((event) => event.submission_id === submission && event.action !== 'note');
  if (isNews || (await newestEventOf(db, submission)) > seen) throw refusal('outdated');
}
