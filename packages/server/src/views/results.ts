import { type Results, refusal, stateAt } from '@veche/protocol';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { findByToken } from '../store/submissions.ts';
import { talliesOf } from '../store/tallies.ts';
import { findTopic, type StoredTopic } from '../store/topics.ts';

/** The counts of a topic, where its policy shows them to the holder of this token, if any. */
export async function readResults(context: Context, id: string, token?: string): Promise<Results> {
  const topic = await findTopic(context.db, id);
  if (!topic || topic.draft.state === 'draft') throw refusal('not-found');
  if (!(await areShown(context, topic, token))) throw refusal('results-hidden');
  const { submissions, counts, firsts, points } = await talliesOf(context.db, id);
  return {
    topic: id,
    submissions: submissions[''] ?? 0,
    counts,
    ...(Object.keys(firsts).length > 0 ? { firsts } : {}),
    ...(Object.keys(points).length > 0 ? { points } : {}),
  };
}

async function areShown(context: Context, { id, draft }: StoredTopic, token?: string): Promise<boolean> {
  if (draft.results === 'always') return true;
  if (draft.results === 'never') return false;
  if (stateAt(draft, context.now()) === 'closed') return true;
  if (draft.results === 'after-closing' || !token) return false;
  const own = await findByToken(context.db, id, hashOf(token));
  return own !== undefined && own.status !== 'withdrawn';
}
