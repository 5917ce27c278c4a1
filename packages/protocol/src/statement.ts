import * as z from 'zod/mini';
import { moment, uuid } from './ids.ts';
import { texts } from './text.ts';

/** What an official says to all who took part in a topic: where a vote is secret, the answer to it. */
export const statement = z.object({
  id: uuid,
  /** The official as residents see them. */
  name: texts(300),
  text: texts(5000),
  published_at: moment,
});
export type Statement = z.infer<typeof statement>;
