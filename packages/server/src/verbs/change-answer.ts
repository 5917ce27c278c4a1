import { refusal, type SubmissionInput, stateAt } from '@veche/protocol';
import type { Context } from '../context.ts';
import { departmentOf, tallyOf, wantsOf, wordsOf } from '../kinds/index.ts';
import { writeAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { type StoredSubmission, updateSubmission } from '../store/submissions.ts';
import { addTallies, type Tally } from '../store/tallies.ts';
import type { StoredTopic } from '../store/topics.ts';
import { claim } from './claim.ts';
import { isEnded } from './ended.ts';
import { keepConsent } from './submit.ts';

/** Puts a new answer in the place of an old one, in the counts too, inside the caller's transaction. */
export async function changeAnswer(
  context: Context,
  db: Database,
  topic: StoredTopic,
  earlier: StoredSubmission,
  input: SubmissionInput,
): Promise<void> {
  const { draft } = topic;
  if (stateAt(draft, context.now()) !== 'open' || isEnded(earlier.status)) throw refusal('closed');
  const at = context.now().toISOString();
  const words = wordsOf(draft, input.answer);
  await addTallies(db, topic.id, tallyOf(draft, JSON.parse(earlier.answer)).map(takenBack));
  await addTallies(db, topic.id, tallyOf(draft, input.answer));
  await claim(db, topic.id, earlier.id, wantsOf(draft, input.answer));
  await updateSubmission(db, earlier.id, {
    answer: JSON.stringify(input.answer),
    contact: input.contact ? JSON.stringify(input.contact) : null,
    ...(await keepConsent(db, topic, input, at)),
    department: departmentOf(draft, input.answer),
    words: words.join(' ').toLowerCase(),
    excerpt: (words[0] ?? '').slice(0, 200),
    updated_at: at,
  });
  await writeAudit(db, { at, actor: 'resident', action: 'change-answer', object: earlier.id });
}

/** What an answer had added, to be added as less. */
export const takenBack = (tally: Tally): Tally => ({ ...tally, by: -tally.by });
