import * as z from 'zod/mini';
import { moment, slug } from '../ids.ts';
import { line, texts } from '../text.ts';

/** What an expert is asked about a submission, and what they said. */
export const opinion = z.object({
  user: slug,
  /** With their position. */
  name: texts(402),
  question: z.string(),
  asked_at: moment,
  /** Null until it is given. */
  text: z.nullable(z.string()),
  given_at: z.nullable(moment),
  /** The resident reads it, and everybody does where the submission is public. */
  is_public: z.boolean(),
});
export type Opinion = z.infer<typeof opinion>;

export const opinionRequest = z.object({ question: line(5000) });
export const opinionInput = z.object({ text: line(20_000) });
export const opinionChange = z.object({ is_public: z.boolean() });
