import * as z from 'zod/mini';
import { moment, uuid } from './ids.ts';
import { declineReason, stepName } from './steps.ts';
import { line, texts } from './text.ts';

/** One line of the conversation, written by its sender, who also makes its id. */
export const messageInput = z.object({ text: line(5000) });
export type MessageInput = z.infer<typeof messageInput>;

/** One line of the conversation as both sides see it. `name` is the official's, as the space shows it. */
export const message = z.object({
  id: uuid,
  from: z.enum(['resident', 'official']),
  name: z.nullable(texts(300)),
  text: z.string(),
  sent_at: moment,
  /** What an official's words did. */
  step: z.optional(stepName),
  /** Why it was declined. */
  reason: z.optional(declineReason),
  /** Until when the answer was put off. */
  until: z.optional(moment),
  /** To whom it was forwarded. */
  to: z.optional(texts(300)),
});
export type Message = z.infer<typeof message>;
