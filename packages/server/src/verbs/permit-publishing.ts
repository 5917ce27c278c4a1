import { makeIssue, refusal, type Submission } from '@veche/protocol';
import type { Context } from '../context.ts';
import { updateSubmission } from '../store/submissions.ts';
import { openReceipt, readSubmission, spaceOfSubmission } from '../views/submission.ts';
import { hideCase } from './hide-case.ts';

/** The resident lets it be published, or takes that back, which hides it at once. Saying the same again is harmless. */
export async function permitPublishing(
  context: Context,
  id: string,
  token: string,
  mayPublish: boolean,
): Promise<Submission> {
  const space = await spaceOfSubmission(context, id);
  await context.writer.write(space, async (unit) => {
    const opened = await openReceipt(context, unit, id, token);
    const { submission, topic } = opened;
    const may_publish = mayPublish ? 1 : 0;
    if (submission.may_publish === may_publish) return;
    if (mayPublish && !topic.draft.can_be_published) {
      throw refusal('invalid', { issues: [makeIssue(['may_publish'], 'not_asked')] });
    }
    const at = context.now().toISOString();
    await updateSubmission(unit.db, id, { may_publish });
    const action = mayPublish ? 'permit-publishing' : 'forbid-publishing';
    unit.record({ at, actor: 'resident', action, topic_id: topic.id, submission_id: id });
    if (!mayPublish) await hideCase(unit, opened, 'resident', at);
  });
  return readSubmission(context, id, token);
}
