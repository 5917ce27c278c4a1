import { wordsOf } from '../kinds/index.ts';
import { hidePublicCase } from '../store/public-texts.ts';
import { updateSubmission } from '../store/submissions.ts';
import type { Unit } from '../unit.ts';
import type { Opened } from './take-step.ts';

/** From now on nobody else reads it. Nothing where nobody did. */
export async function hideCase(
  unit: Unit,
  { submission, topic }: Opened,
  actor: string,
  at: string,
): Promise<void> {
  const { id, answer } = submission;
  if (!(await hidePublicCase(unit.db, id))) return;
  const [said = ''] = wordsOf(topic.draft, JSON.parse(answer));
  await updateSubmission(unit.db, id, { excerpt: said.slice(0, 200) });
  unit.record({ at, actor, action: 'hide-case', topic_id: topic.id, submission_id: id });
}
