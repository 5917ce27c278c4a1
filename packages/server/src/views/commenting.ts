import { type Commenting, kinds, stepsFrom, type TopicDraft } from '@veche/protocol';
import { ageToComment } from '../kinds/index.ts';
import type { Database } from '../store/database.ts';
import { duesOf } from '../store/dues.ts';
import type { StoredCase } from '../store/public-cases.ts';

/** How everybody may comment on a public case: where its deadlines have days for that, until it is decided. */
export async function commentingOn(
  db: Database,
  { id, status }: Pick<StoredCase, 'id' | 'status'>,
  draft: TopicDraft,
): Promise<Commenting | null> {
  const due = (await duesOf(db, id)).find(({ step }) => step === 'comments');
  const isUndecided = stepsFrom(kinds[draft.kind].steps, status, 'official').includes('decline');
  return due && isUndecided ? { until: due.due_at, min_age: ageToComment(draft) } : null;
}
