import { refusal } from '@veche/protocol';
import { newestEventOf } from '../store/events.ts';
import type { Unit } from '../unit.ts';

/** Throws `outdated` where something happened to the submission that the official has not seen. */
export async function refuseOutdated(
  { db }: Unit,
  submission: string,
  seen: number | undefined,
): Promise<void> {
  if (seen !== undefined && (await newestEventOf(db, submission)) > seen) throw refusal('outdated');
}
