import { refusal } from '@veche/protocol';
import { asides, newestEventOf } from '../store/events.ts';
import type { Unit } from '../unit.ts';

/** Throws `outdated` where something happened to the submission that the official has not seen. */
export async function refuseOutdated(
  { db, recorded }: Unit,
  submission: string,
  seen: number | undefined,
): Promise<void> {
  if (seen === undefined) return;
  const isNews = recorded.some(
    (event) => event.submission_id === submission && !asides.includes(event.action),
  );
  if (isNews || (await newestEventOf(db, submission)) > seen) throw refusal('outdated');
}
