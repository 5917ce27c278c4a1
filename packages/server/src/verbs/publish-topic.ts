import { type Issue, makeIssue, refusal, type SpaceSettings, type TopicDraft } from '@veche/protocol';
import type { StaffMember, StaffTopic } from '@veche/protocol/desk';
import { type Context, inTransaction } from '../context.ts';
import { departmentsIn, keepsMeaning, placesIn } from '../kinds/index.ts';
import { writeAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { findSpace } from '../store/spaces.ts';
import { talliesOf } from '../store/tallies.ts';
import { findTopic, type StoredTopic, saveTopic } from '../store/topics.ts';
import { showStaffTopic } from '../views/staff.ts';
import { promoteInto } from './claim.ts';

/** Publishes a new topic, or changes, closes or reopens one. */
export function publishTopic(
  context: Context,
  staff: StaffMember,
  id: string,
  draft: TopicDraft,
): Promise<{ isNew: boolean; body: StaffTopic }> {
  return inTransaction(context, async (db) => {
    const space = await findSpace(db, staff.space);
    const issues = space ? issuesIn(draft, space) : [];
    if (issues.length > 0) throw refusal('invalid', { issues });

    const earlier = await findTopic(db, id);
    if (earlier) await refuseBreaking(db, earlier, draft, staff);
    const updated_at = context.now().toISOString();
    const topic = { id, space_id: staff.space, draft, updated_at };
    await saveTopic(db, topic);
    if (earlier) await fillPlaces(db, topic);
    await writeAudit(db, { at: updated_at, actor: staff.user, action: 'publish-topic', object: id });
    return { isNew: !earlier, body: await showStaffTopic(db, topic) };
  });
}

/** What the space says against the topic. */
function issuesIn(draft: TopicDraft, space: SpaceSettings): Issue[] {
  const issues: Issue[] = [];
  if (draft.space !== space.id) issues.push(makeIssue(['space'], 'not_a_choice'));
  for (const language of Object.keys(draft.title)) {
    if (!space.languages.includes(language)) issues.push(makeIssue(['title', language], 'unknown_language'));
  }
  const departments = new Set(space.departments.map((department) => department.id));
  for (const { path, department } of departmentsIn(draft)) {
    if (!departments.has(department)) issues.push(makeIssue(path, 'not_a_choice'));
  }
  return issues;
}

/** Answers that were given must keep their meaning. */
async function refuseBreaking(db: Database, earlier: StoredTopic, draft: TopicDraft, staff: StaffMember) {
  if (earlier.space_id !== staff.space) throw refusal('conflict');
  const { submissions } = await talliesOf(db, earlier.id);
  if (!submissions['']) return;
  if (keepsMeaning(earlier.draft, draft)) return;
  throw refusal('conflict', { detail: 'Answers refer to what this change would take away.' });
}

/** Places that were added go to those who wait. */
async function fillPlaces(db: Database, { id, draft }: StoredTopic): Promise<void> {
  const { held } = await talliesOf(db, id);
  for (const { item, places } of placesIn(draft)) await promoteInto(db, id, item, places - (held[item] ?? 0));
}
