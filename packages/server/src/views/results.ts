import { type Receipt, type Results, refusal, stateAt } from '@veche/protocol';
import type { Context } from '../context.ts';
import type { Database } from '../store/database.ts';
import { findSubmission } from '../store/submissions.ts';
import { talliesOf } from '../store/tallies.ts';
import type { Bytes } from './kept.ts';
import { isKeyTo } from './key-to.ts';

/** The counts of a topic, where its policy shows them to the holder of this receipt, if any. */
export async function readResults(context: Context, id: string, receipt?: Receipt): Promise<Bytes> {
  const { topic } = await context.catalogue.topic(id);
  if (topic.draft.state === 'draft') throw refusal('not-found');
  const isShown =
    (await resultsAreShown(context, id, false)) ||
    ((await resultsAreShown(context, id, true)) && (await hasAnswered(context, id, receipt)));
  if (!isShown) throw refusal('results-hidden');
  return countsBytes(context, id);
}

/** The counts, whoever may see them. */
export const countsBytes = ({ db, kept }: Context, id: string): Promise<Bytes> =>
  kept.get(id, 'results', () => count(db, id));

async function count(db: Database, id: string): Promise<Results> {
  const { submissions, counts, firsts, points } = await talliesOf(db, id);
  return {
    topic: id,
    submissions: submissions[''] ?? 0,
    counts,
    ...(Object.keys(firsts).length > 0 ? { firsts } : {}),
    ...(Object.keys(points).length > 0 ? { points } : {}),
  };
}

/** Whether the policy of the topic shows the counts now, to those who have answered or to everybody. */
export async function resultsAreShown(context: Context, id: string, hasAnswered: boolean): Promise<boolean> {
  const { draft } = (await context.catalogue.topic(id)).topic;
  if (draft.results === 'always') return true;
  if (draft.results === 'never') return false;
  if (stateAt(draft, context.now()) === 'closed') return true;
  return draft.results === 'after-answering' && hasAnswered;
}

/** Whether the receipt is of an answer to this topic that still counts. */
export async function hasAnswered(context: Context, topic: string, receipt?: Receipt): Promise<boolean> {
  const own = receipt && (await findSubmission(context.db, receipt.id));
  if (own?.topic_id !== topic || own.status === 'withdrawn') return false;
  return isKeyTo(context, context.db, own, receipt?.token ?? '');
}
