import { isDeepStrictEqual } from 'node:util';
import { type Issue, makeIssue, refusal } from '@veche/protocol';
import type { Publication, PublicTexts, StaffMember, StaffSubmission } from '@veche/protocol/desk';
import { keepPublished } from '../clocks/keep-dues.ts';
import type { Context } from '../context.ts';
import { categoryOf } from '../kinds/index.ts';
import { messagesOf } from '../store/conversation.ts';
import type { NewEvent } from '../store/events.ts';
import { findPublicCase, publicTextsOf, savePublicCase } from '../store/public-texts.ts';
import { updateSubmission } from '../store/submissions.ts';
import type { Unit } from '../unit.ts';
import { openStaffSubmission, readStaffSubmission } from '../views/case.ts';
import { originalTexts } from '../views/original.ts';
import { publicAnswer } from '../views/public-answer.ts';
import { refuseOutdated } from './outdated.ts';
import { tellFollowers } from './tell-subscribers.ts';

/**
 * Publishes what a moderator has redacted, in place of what was published before; the originals stay untouched beside it.
 * @throws ProblemError `step-not-allowed` where the resident does not let it; `invalid`; `outdated`
 */
export async function publishSubmission(
  context: Context,
  staff: StaffMember,
  { submission: id, texts, version }: Publication & { submission: string },
): Promise<StaffSubmission> {
  await context.writer.write(staff.space, async (unit) => {
    const opened = await openStaffSubmission(unit, staff, id);
    const { submission, topic } = opened;
    const isWithdrawn = submission.status === 'withdrawn';
    if (submission.may_publish === 0 || isWithdrawn) throw refusal('step-not-allowed', { allowed: [] });
    const earlier = await findPublicCase(unit.db, id);
    const since = earlier?.published_at;
    const before = await publicTextsOf(unit.db, id);
    if (since && isDeepStrictEqual(texts, before)) return;
    await refuseOutdated(unit, id, version);
    const issues = issuesIn(texts, await originalTexts(unit.db, submission, topic));
    if (issues.length > 0) throw refusal('invalid', { issues });
    const at = context.now().toISOString();
    const category = categoryOf(topic.draft, JSON.parse(submission.answer));
    const row = { submission_id: id, space_id: staff.space, published_at: since ?? at, category };
    await savePublicCase(unit.db, row, texts);
    if (!earlier) await keepPublished(unit, opened, at);
    // The inbox shows no more than everybody reads.
    const [excerpt = ''] = Object.values(publicAnswer(topic.draft.kind, texts));
    await updateSubmission(unit.db, id, { excerpt: excerpt.slice(0, 200) });
    const event = { at, actor: staff.user, topic_id: topic.id, submission_id: id };
    unit.record({ ...event, action: 'publish-case' });
    await tellNewWords(context, unit, { before, texts }, { ...event, action: 'publish-message' });
  });
  return readStaffSubmission(context, staff, id);
}

/** Words of officials that nobody else could read before are news to followers. */
async function tellNewWords(
  context: Context,
  unit: Unit,
  { before, texts }: { before: PublicTexts; texts: PublicTexts },
  event: NewEvent & { submission_id: string },
): Promise<void> {
  for (const { id: object, from } of await messagesOf(unit.db, event.submission_id)) {
    if (from !== 'official' || !(object in texts) || object in before) continue;
    unit.record({ ...event, object });
    await tellFollowers(context, unit, event.submission_id, object);
  }
}

/** Each text is of a part that is there, and one at least says what it is about. */
function issuesIn(texts: PublicTexts, originals: PublicTexts): Issue[] {
  const unknown = Object.keys(texts).filter((part) => !Object.hasOwn(originals, part));
  const issues = unknown.map((part) => makeIssue(['texts', part], 'not_a_choice'));
  const isAboutSomething = Object.keys(texts).some((part) => part.startsWith('answer.'));
  return isAboutSomething ? issues : [...issues, makeIssue(['texts'], 'required')];
}
