import * as z from 'zod/mini';
import { moment, slug } from '../ids.ts';
import { topicDraft } from '../kinds/index.ts';
import { statement } from '../statement.ts';

/** A topic at the desk, drafts included. */
export const staffTopic = z.object({
  id: slug,
  draft: topicDraft,
  submissions: z.int(),
  /** Oldest first. */
  statements: z.array(statement),
  updated_at: moment,
});
export type StaffTopic = z.infer<typeof staffTopic>;

/** Words to all who took part, in the languages of the space. */
export const statementInput = z.pick(statement, { text: true });
export type StatementInput = z.infer<typeof statementInput>;
