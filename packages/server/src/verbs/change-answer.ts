import { refusal, type SubmissionInput, stateAt } from '@veche/protocol';
import type { Context } from '../context.ts';
import { tallyOf, wantsOf } from '../kinds/index.ts';
import { destinationOf } from '../routing/facts.ts';
import { forgetPublicTexts } from '../store/public-texts.ts';
import { keepConsentTexts, type StoredSubmission, updateSubmission } from '../store/submissions.ts';
import type { Tally } from '../store/tallies.ts';
import type { StoredTopic } from '../store/topics.ts';
import type { Unit } from '../unit.ts';
import { canWrite } from '../views/submission.ts';
import { claim } from './claim.ts';
import { hideCase } from './hide-case.ts';
import { consentTo, saidIn } from './submission-row.ts';
import { changeOwnAddress } from './subscribe.ts';

/** Puts a new answer in the place of an old one, in the counts too. */
export async function changeAnswer(
  context: Context,
  unit: Unit,
  asked: StoredTopic,
  earlier: StoredSubmission,
  input: SubmissionInput,
): Promise<void> {
  const { id: topic, draft } = asked;
  if (stateAt(draft, context.now()) !== 'open' || !canWrite(earlier.status)) throw refusal('closed');
  const at = context.now().toISOString();
  const consent = consentTo(draft, input);
  if (consent) await keepConsentTexts(unit.db, [{ hash: consent.hash, text: consent.text }]);
  unit.count(topic, tallyOf(draft, JSON.parse(earlier.answer)).map(takenBack));
  unit.count(topic, tallyOf(draft, input.answer));
  await claim(unit.db, topic, earlier.id, wantsOf(draft, input.answer));
  // What was published is not what is said now. To let it is possible here; to take that back, in the receipt.
  await hideCase(unit, { submission: earlier, topic: asked }, 'resident', at);
  await forgetPublicTexts(unit.db, earlier.id);
  const { department } = destinationOf(unit.book.space, asked, input.answer);
  const permission = input.may_publish ? { may_publish: 1 } : {};
  await updateSubmission(unit.db, earlier.id, { ...saidIn(draft, input, at), department, ...permission });
  const { locale, contact } = input;
  await changeOwnAddress(context, unit, { submission: earlier.id, locale, email: contact?.email });
  const deed = { at, actor: 'resident', action: 'change-answer' };
  unit.record({ ...deed, topic_id: topic, submission_id: earlier.id });
}

/** What an answer had added, to be added as less. */
export const takenBack = (tally: Tally): Tally => ({ ...tally, by: -tally.by });
