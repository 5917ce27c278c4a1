import * as z from 'zod/mini';
import { moment, slug } from '../ids.ts';
import { topicDraft } from '../kinds/index.ts';

/** A topic at the desk, drafts included. */
export const staffTopic = z.object({ id: slug, draft: topicDraft, submissions: z.int(), updated_at: moment });
export type StaffTopic = z.infer<typeof staffTopic>;
