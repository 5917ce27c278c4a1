import { type Receipt, type Results, refusal, stateAt } from '@veche/protocol';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { findSubmission } from '../store/submissions.ts';
import { talliesOf } from '../store/tallies.ts';
import type { StoredTopic } from '../store/topics.ts';
import type { Bytes } from './kept.ts';

/** The counts of a topic, where its policy shows them to the holder of this receipt, if any. */
export async function readResults(context: Context, id: string, receipt?: Receipt): Promise<Bytes> {
  const { topic } = await context.catalogue.topic(id);
  if (topic.draft.state === 'draft') throw refusal('not-found');
  if (!(await areShown(context, topic, receipt))) throw refusal('results-hidden');
  return context.kept.get(id, 'results', () => count(context, id));
}

async function count({ db }: Context, id: string): Promise<Results> {
  const { submissions, counts, firsts, points } = await talliesOf(db, id);
  return {
    topic: id,
    submissions: submissions[''] ?? 0,
    counts,
    ...(Object.keys(firsts).length > 0 ? { firsts } : {}),
    ...(Object.keys(points).length > 0 ? { points } : {}),
  };
}

async function areShown(context: Context, { id, draft }: StoredTopic, receipt?: Receipt): Promise<boolean> {
  if (draft.results === 'always') return true;
  if (draft.results === 'never') return false;
  if (stateAt(draft, context.now()) === 'closed') return true;
  if (draft.results === 'after-closing' || !receipt) return false;
  const own = await findSubmission(context.db, receipt.id);
  return own?.topic_id === id && own.token_hash === hashOf(receipt.token) && own.status !== 'withdrawn';
}
