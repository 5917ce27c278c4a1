import { type SubmissionInput, type TopicDraft, textIn } from '@veche/protocol';
import type { Context } from '../context.ts';
import { categoryOf, districtOf, wordsOf } from '../kinds/index.ts';
import { hashOf, keyedHash } from '../secrets.ts';
import type { StoredTopic } from '../store/topics.ts';

/** Different in each topic, so that one resident's answers cannot be tied together. */
export const participantHash = (
  { secret }: Pick<Context, 'secret'>,
  { id, draft }: StoredTopic,
  { participant }: SubmissionInput,
) =>
  draft.is_one_per_participant && participant ? keyedHash(secret, `participant ${id} ${participant}`) : null;

/** The text that was agreed to, as the law wants it kept. */
export function consentTo({ consent }: TopicDraft, input: SubmissionInput) {
  if (!consent || !input.consent) return null;
  const text = `${textIn(consent.title, input.locale)}\n\n${textIn(consent.text, input.locale)}`;
  return { id: consent.id, hash: hashOf(text), text };
}

/** The columns that hold what the resident said. */
export function saidIn(draft: TopicDraft, input: SubmissionInput, at: string) {
  const words = wordsOf(draft, input.answer);
  const consent = consentTo(draft, input);
  return {
    answer: JSON.stringify(input.answer),
    contact: input.contact ? JSON.stringify(input.contact) : null,
    consent_id: consent?.id ?? null,
    consent_at: consent && at,
    consent_text_hash: consent?.hash ?? null,
    category: categoryOf(draft, input.answer),
    district: districtOf(draft, input.answer),
    words: words.join(' '),
    excerpt: (words[0] ?? '').slice(0, 200),
    updated_at: at,
  };
}
