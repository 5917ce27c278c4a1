import { type Issue, makeIssue, refusal, type SpaceSettings, type TopicDraft } from '@veche/protocol';
import type { StaffMember, StaffTopic } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { departmentsIn, keepsMeaning, placesIn } from '../kinds/index.ts';
import type { Database } from '../store/database.ts';
import { hasSubmissions } from '../store/submissions.ts';
import { talliesOf } from '../store/tallies.ts';
import { type StoredTopic, saveTopic, spaceOfTopic } from '../store/topics.ts';
import { reachesTopic } from '../views/reach.ts';
import { showStaffTopic } from '../views/staff-topics.ts';
import { promoteInto } from './claim.ts';

/** Publishes a new topic, or changes, closes or reopens one. */
export function publishTopic(
  context: Context,
  staff: StaffMember,
  id: string,
  draft: TopicDraft,
): Promise<{ isNew: boolean; body: StaffTopic }> {
  return context.writer.write(staff.space, async (unit) => {
    const { db, book } = unit;
    const issues = issuesIn(draft, book.space);
    if (issues.length > 0) throw refusal('invalid', { issues });

    const earlier = book.topics.get(id);
    refuseOutOfReach(staff, earlier, draft);
    if (earlier) await refuseBreaking(db, earlier, draft);
    else if ((await spaceOfTopic(db, id)) !== undefined) throw refusal('conflict');
    const updated_at = context.now().toISOString();
    const topic = { id, space_id: staff.space, draft, updated_at };
    await saveTopic(db, topic);
    if (earlier) await fillPlaces(db, topic);
    unit.record({ at: updated_at, actor: staff.user, action: 'publish-topic', topic_id: id });
    return { isNew: !earlier, body: await showStaffTopic(db, topic) };
  });
}

/** A moderator neither takes topics of others nor gives away their own. */
function refuseOutOfReach(staff: StaffMember, earlier: StoredTopic | undefined, draft: TopicDraft): void {
  const isReached = !earlier || reachesTopic(staff, earlier);
  if (!isReached || !owns(staff, draft)) throw refusal('forbidden');
}

function owns({ role, department }: StaffMember, draft: TopicDraft): boolean {
  if (role !== 'moderator') return true;
  const named = departmentsIn(draft);
  return named.length > 0 && named.every((one) => one.department === department);
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
async function refuseBreaking(db: Database, earlier: StoredTopic, draft: TopicDraft) {
  if (keepsMeaning(earlier.draft, draft) || !(await hasSubmissions(db, earlier.id))) return;
  throw refusal('conflict', { detail: 'Answers refer to what this change would take away.' });
}

/** Places that were added go to those who wait. */
async function fillPlaces(db: Database, { id, draft }: StoredTopic): Promise<void> {
  const { held } = await talliesOf(db, id);
  for (const { item, places } of placesIn(draft)) await promoteInto(db, id, item, places - (held[item] ?? 0));
}
