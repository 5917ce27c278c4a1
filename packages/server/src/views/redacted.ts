import { kinds } from '@veche/protocol';
import type { PublicTexts, StaffSubmission } from '@veche/protocol/desk';
import { publicAnswer } from './public-answer.ts';

/** In place of what was redacted stands what everybody reads; the rest of the submission is as it is. */
export function redacted(
  { kind, answer, messages }: Pick<StaffSubmission, 'kind' | 'answer' | 'messages'>,
  texts: PublicTexts,
): Pick<StaffSubmission, 'answer' | 'messages'> {
  const fields: readonly string[] = kinds[kind].public_fields;
  const private_ = Object.entries(answer ?? {}).filter(([field]) => !fields.includes(field));
  return {
    answer: { ...Object.fromEntries(private_), ...publicAnswer(kind, texts) },
    messages: messages.map((message) => ({ ...message, text: texts[message.id] ?? message.text })),
  };
}
