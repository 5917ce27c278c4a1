import { refusal } from '@veche/protocol';
import type { StaffMember, StaffTopic } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import type { Database } from '../store/database.ts';
import { statementsOf } from '../store/statements.ts';
import { talliesOf } from '../store/tallies.ts';
import type { StoredTopic } from '../store/topics.ts';
import { reachesTopic } from './reach.ts';

/** Every topic that the official's role reaches, drafts included. */
export async function listStaffTopics({ db, catalogue }: Context, staff: StaffMember): Promise<StaffTopic[]> {
  const { topics } = await catalogue.book(staff.space);
  const reached = [...topics.values()].filter((topic) => reachesTopic(staff, topic));
  return Promise.all(reached.map((topic) => showStaffTopic(db, topic)));
}

/** One that is no draft everybody may read: what was passed on to somebody can be an answer to it. */
export async function readStaffTopic(
  { db, catalogue }: Context,
  staff: StaffMember,
  id: string,
): Promise<StaffTopic> {
  const topic = (await catalogue.book(staff.space)).topics.get(id);
  if (!topic || (topic.draft.state === 'draft' && !reachesTopic(staff, topic))) throw refusal('not-found');
  return showStaffTopic(db, topic);
}

export async function showStaffTopic(
  db: Database,
  { id, draft, updated_at }: StoredTopic,
): Promise<StaffTopic> {
  const { submissions } = await talliesOf(db, id);
  const statements = await statementsOf(db, id);
  return { id, draft, submissions: submissions[''] ?? 0, statements, updated_at };
}
