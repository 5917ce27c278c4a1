import type * as z from 'zod/mini';
import type { StepName } from './steps.ts';
import type { TopicBase } from './topic.ts';

/** Places taken and people waiting, by item. */
export interface Taken {
  readonly held: Readonly<Record<string, number>>;
  readonly waiting: Readonly<Record<string, number>>;
}

/** What a kind of topic is. The registry in `kinds/index.ts` holds one of these a kind. */
export interface Kind<Draft extends z.ZodMiniType, Topic extends z.ZodMiniType, Answer> {
  /** The topic as its staff writes it. */
  readonly draft: Draft;
  /** The topic as everybody sees it. */
  readonly topic: Topic;
  /** An answer without the limits of one topic: for documents and types. */
  readonly answer: z.ZodMiniType<Answer>;
  /** An answer under the limits of one topic: what is checked before sending and before storing. */
  answerTo(topic: Omit<z.infer<Draft>, keyof TopicBase>): z.ZodMiniType<Answer>;
  /** The fields that everybody sees computed from what is taken. */
  show?(draft: z.infer<Draft>, taken: Taken): Partial<z.infer<Topic>>;
  /** Nobody but the resident may read the answer; only counts leave the store. */
  readonly is_secret: boolean;
  /** The resident waits for words from the desk. */
  readonly expects_reply: boolean;
  /** Texts of the answer that everybody may read once a moderator has redacted them; nothing else of it is published. */
  readonly public_fields: readonly (keyof Answer & string)[];
  /** What can be done about a submission. */
  readonly steps: readonly StepName[];
}

/**
 * Ties what a kind of topic is to the types of its own schemas.
 *
 * @example
 * const signature = defineKind({ ...kinds.poll, answer: z.object({ name: line(100) }), answerTo: () => z.object({ name: line(100) }) });
 * parse(signature.answer, { name: 'Vera' }).data; //=> { name: 'Vera' }
 */
export const defineKind = <D extends z.ZodMiniType, T extends z.ZodMiniType, A>(kind: Kind<D, T, A>) => kind;
