import { kinds } from '@veche/protocol';
import type { PublicTexts } from '@veche/protocol/desk';
import { messagesOf } from '../store/conversation.ts';
import type { Database } from '../store/database.ts';
import type { StoredSubmission } from '../store/submissions.ts';
import type { StoredTopic } from '../store/topics.ts';

/** Every text of a submission that may be published, as it was written, by part. */
export async function originalTexts(
  db: Database,
  { id, answer }: Pick<StoredSubmission, 'id' | 'answer'>,
  { draft }: StoredTopic,
): Promise<PublicTexts> {
  const said = JSON.parse(answer);
  const fields = kinds[draft.kind].public_fields.filter((field) => said[field]);
  return Object.fromEntries([
    ...fields.map((field) => [`answer.${field}`, said[field]]),
    ...(await messagesOf(db, id)).map((message) => [message.id, message.text]),
  ]);
}
