import { isDeepStrictEqual } from 'node:util';
import {
  type Acknowledgement,
  checkInput,
  kinds,
  refusal,
  type SubmissionInput,
  stateAt,
  textIn,
} from '@veche/protocol';
import { type Context, inTransaction } from '../context.ts';
import { departmentOf, tallyOf, wantsOf, wordsOf } from '../kinds/index.ts';
import { hashOf, keyedHash } from '../secrets.ts';
import { writeAudit } from '../store/audit.ts';
import { insertStatusChange } from '../store/conversation.ts';
import type { Database } from '../store/database.ts';
import {
  findSubmission,
  insertSubmission,
  keepConsentText,
  type StoredSubmission,
} from '../store/submissions.ts';
import { addTallies } from '../store/tallies.ts';
import { findTopic, type StoredTopic } from '../store/topics.ts';
import { changeAnswer } from './change-answer.ts';
import { claim } from './claim.ts';

export interface Sent {
  topic: string;
  id: string;
  token: string;
  input: SubmissionInput;
}

/** Stores an answer once. `isNew` tells whether this call did it. */
export function submit(context: Context, sent: Sent): Promise<{ isNew: boolean; body: Acknowledgement }> {
  return inTransaction(context, async (db) => {
    const topic = await findTopic(db, sent.topic);
    const state = topic && stateAt(topic.draft, context.now());
    if (!topic || !state) throw refusal('not-found');

    const { answer, issues } = checkInput(topic.draft, sent.input);
    if (!answer || issues.length > 0) throw refusal('invalid', { issues });
    const checked = { ...sent, input: { ...sent.input, answer } };

    const earlier = await findSubmission(db, sent.id);
    if (earlier) return { isNew: false, body: await repeat(context, db, topic, earlier, checked) };
    if (state !== 'open') throw refusal('closed');
    return { isNew: true, body: await store(context, db, topic, checked) };
  });
}

/** The same id again: the same answer is harmless; another one is a change where the topic lets it. */
async function repeat(
  context: Context,
  db: Database,
  topic: StoredTopic,
  earlier: StoredSubmission,
  sent: Sent,
): Promise<Acknowledgement> {
  if (earlier.topic_id !== topic.id || earlier.token_hash !== hashOf(sent.token)) throw refusal('conflict');
  const { answer, contact = null } = sent.input;
  const isSame =
    isDeepStrictEqual(JSON.parse(earlier.answer), answer) &&
    isDeepStrictEqual(JSON.parse(earlier.contact ?? 'null'), contact);
  if (isSame) return acknowledge(context, earlier);
  const isSameParticipant = earlier.participant_hash === participantHash(context, topic, sent.input);
  if (!topic.draft.can_change_answer || !isSameParticipant) throw refusal('conflict');
  await changeAnswer(context, db, topic, earlier, sent.input);
  return acknowledge(context, earlier);
}

async function store(
  context: Context,
  db: Database,
  topic: StoredTopic,
  sent: Sent,
): Promise<Acknowledgement> {
  const { id, token, input } = sent;
  const { draft } = topic;
  const at = context.now().toISOString();
  const words = wordsOf(draft, input.answer);
  const row = {
    id,
    topic_id: topic.id,
    space_id: topic.space_id,
    token_hash: hashOf(token),
    participant_hash: participantHash(context, topic, input),
    answer: JSON.stringify(input.answer),
    contact: input.contact ? JSON.stringify(input.contact) : null,
    ...(await keepConsent(db, topic, input, at)),
    locale: input.locale,
    status: 'received' as const,
    is_waiting: kinds[draft.kind].expects_reply ? 1 : 0,
    department: departmentOf(draft, input.answer),
    assignee: null,
    words: words.join(' ').toLowerCase(),
    excerpt: (words[0] ?? '').slice(0, 200),
    submitted_at: at,
    updated_at: at,
  };
  await insertSubmission(db, row);
  const stored = await findSubmission(db, id);
  // The constraint on topic and participant spoke, not the one on the id.
  if (!stored) throw refusal('already-answered');

  await addTallies(db, topic.id, tallyOf(draft, input.answer));
  await claim(db, topic.id, id, wantsOf(draft, input.answer));
  await insertStatusChange(db, { submission_id: id, at, status: 'received', actor: 'resident', name: null });
  await writeAudit(db, { at, actor: 'resident', action: 'submit', object: id });
  return acknowledge(context, stored);
}

const acknowledge = (
  { publicUrl }: Context,
  { id, status, submitted_at }: StoredSubmission,
): Acknowledgement => ({
  id,
  status,
  submitted_at,
  url: `${publicUrl}/r/${id}`,
});

/** Different in each topic, so that one resident's answers cannot be tied together. */
const participantHash = (
  { secret }: Context,
  { id, draft }: StoredTopic,
  { participant }: SubmissionInput,
) =>
  draft.is_one_per_participant && participant ? keyedHash(secret, `participant ${id} ${participant}`) : null;

/** Time and text of a consent, as the law wants them kept. */
export async function keepConsent(
  db: Database,
  { draft: { consent } }: StoredTopic,
  input: SubmissionInput,
  at: string,
) {
  if (!consent || !input.consent) return { consent_id: null, consent_at: null, consent_text_hash: null };
  const text = `${textIn(consent.title, input.locale)}\n\n${textIn(consent.text, input.locale)}`;
  const hash = hashOf(text);
  await keepConsentText(db, hash, text);
  return { consent_id: consent.id, consent_at: at, consent_text_hash: hash };
}
