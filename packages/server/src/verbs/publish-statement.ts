import { isDeepStrictEqual } from 'node:util';
import { makeIssue, refusal, type Statement } from '@veche/protocol';
import type { StaffMember, StatementInput } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findStatement, insertStatement, showStatement } from '../store/statements.ts';
import { reachesTopic } from '../views/reach.ts';
import { nameOfOfficial } from './name-of-official.ts';
import { tellParticipants } from './tell-subscribers.ts';

export type Said = StatementInput & { topic: string; id: string };

/**
 * An official says something to all who took part in a topic. Saying the same again is harmless.
 * @throws ProblemError `not-found` for a draft: nobody takes part in it; `conflict`, `invalid`
 */
export function publishStatement(
  context: Context,
  staff: StaffMember,
  { topic: id, id: statement, text }: Said,
): Promise<{ isNew: boolean; body: Statement }> {
  return context.writer.write(staff.space, async (unit) => {
    const { db, book } = unit;
    const topic = book.topics.get(id);
    if (!topic || topic.draft.state === 'draft' || !reachesTopic(staff, topic)) throw refusal('not-found');
    const unknown = Object.keys(text).filter((language) => !book.space.languages.includes(language));
    const issues = unknown.map((language) => makeIssue(['text', language], 'unknown_language'));
    if (issues.length > 0) throw refusal('invalid', { issues });
    const row = {
      id: statement,
      topic_id: id,
      staff_user: staff.user,
      name: JSON.stringify(nameOfOfficial(book.space, staff)),
      text: JSON.stringify(text),
      published_at: context.now().toISOString(),
    };
    if (await insertStatement(db, row)) {
      const event = { at: row.published_at, actor: staff.user, action: 'publish-statement' };
      unit.record({ ...event, topic_id: id, object: statement });
      await tellParticipants(context, unit, id, statement);
      return { isNew: true, body: showStatement(row) };
    }
    const earlier = await findStatement(db, statement);
    const isSame = earlier && earlier.topic_id === id && earlier.staff_user === staff.user;
    if (!isSame || !isDeepStrictEqual(JSON.parse(earlier.text), text)) throw refusal('conflict');
    return { isNew: false, body: showStatement(earlier) };
  });
}
