import * as z from 'zod/mini';
import { contact } from './contact.ts';
import { moment, participantKey, slug, uuid, webAddress } from './ids.ts';
import { checkAcross, type Issue, makeIssue, parse, report } from './issue.ts';
import { answerTo, type KindName, kindName, type TopicDraft, type TopicOf } from './kinds/index.ts';
import { message } from './message.ts';
import { submissionStatus } from './steps.ts';
import { language, line, texts } from './text.ts';

/** What a resident sends. The shape of `answer` is the topic's kind's. */
export const submissionInput = z.object({
  answer: z.record(z.string(), z.unknown()),
  participant: z.optional(participantKey),
  contact: z.optional(contact),
  /** The consent document that the resident accepted, by its id. */
  consent: z.optional(z.object({ id: slug })),
  /** Everybody may read it, once a moderator has redacted it. */
  may_publish: z.optional(z.boolean()),
  /** The language that the resident used, for texts sent back. */
  locale: language,
});
export type SubmissionInput = z.infer<typeof submissionInput>;

/** The endpoint's acknowledgement: it is on disk. `url` opens the receipt once `#{token}` is added. */
export const acknowledgement = z.object({
  id: uuid,
  status: submissionStatus,
  submitted_at: moment,
  url: webAddress,
});
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** One change of status: when, to what, by whom as residents see them. */
export const statusChange = z.object({
  at: moment,
  status: submissionStatus,
  by: z.enum(['resident', 'official']),
  name: z.nullable(texts(300)),
});
export type StatusChange = z.infer<typeof statusChange>;

/** A shift that a volunteer has, or the place in its waiting list counted from 1. */
export const shiftPlace = z.object({
  shift: slug,
  is_confirmed: z.boolean(),
  waiting_position: z.nullable(z.int()),
});

/** Stars, the more the better. */
export const rating = z.int().check(z.minimum(1), z.maximum(5));

/** Whether the answer solved it. One that did not goes back to work, so it says why; `id` is that message's. */
export const verdict = z
  .object({
    id: uuid,
    is_solved: z.boolean(),
    rating: z.optional(rating),
    text: z.optional(line(5000)),
  })
  .check(
    checkAcross(['is_solved', 'text'], (context) => {
      const { is_solved, text } = context.value;
      if (!is_solved && !text) report(context, ['text'], 'required');
    }),
  );
export type Verdict = z.infer<typeof verdict>;

/** What its resident lets be published, and what is. */
export const publicity = z.object({
  may_publish: z.boolean(),
  /** Since when everybody reads it; null while nobody else does. */
  published_at: z.nullable(moment),
});
export type Publicity = z.infer<typeof publicity>;

/** What an expert thinks of it, published by the administration. */
export const publicOpinion = z.object({ name: texts(402), text: z.string(), given_at: moment });
export type PublicOpinion = z.infer<typeof publicOpinion>;

/** One submission as its resident sees it. */
export const submission = z.object({
  id: uuid,
  space: slug,
  topic: slug,
  topic_title: texts(300),
  kind: kindName,
  status: submissionStatus,
  submitted_at: moment,
  locale: language,
  answer: z.record(z.string(), z.unknown()),
  /** Places held, where the kind has places. */
  places: z.optional(z.array(shiftPlace)),
  /** Oldest first. */
  history: z.array(statusChange),
  /** Oldest first. */
  messages: z.array(message),
  /** Oldest first. */
  public_opinions: z.array(publicOpinion),
  can_change_answer: z.boolean(),
  can_write: z.boolean(),
  can_withdraw: z.boolean(),
  /** May say now whether it is solved: until then, where the space sets days for it. */
  can_judge: z.boolean(),
  judge_until: z.nullable(moment),
  rating: z.nullable(rating),
  /** By when the administration has promised to answer; null where it has not, or has answered. */
  due_at: z.nullable(moment),
  /** Null where the topic publishes nothing. */
  publicity: z.nullable(publicity),
});
export type Submission = z.infer<typeof submission>;

/**
 * Everything wrong with an input to this topic beyond its shape; `answer` comes back checked.
 *
 * @example
 * const input = { answer: { choices: ['shore'] }, locale: 'en' };
 * checkInput(poll, input).issues.map(({ path, code }) => [path, code]); //=> [[['participant'], 'required']]
 */
export function checkInput<K extends KindName>(
  topic: TopicOf<K> | Extract<TopicDraft, { kind: K }>,
  input: SubmissionInput,
): { answer: Record<string, unknown> | null; issues: Issue[] } {
  const { data, issues: found } = parse(answerTo(topic), input.answer, ['answer']);
  const issues: Issue[] = [...found];
  if (topic.is_one_per_participant && !input.participant) issues.push(makeIssue(['participant'], 'required'));
  if (topic.contact === 'none' && input.contact) issues.push(makeIssue(['contact'], 'not_asked'));
  if (topic.contact === 'required' && !input.contact) issues.push(makeIssue(['contact'], 'required'));
  if (topic.consent && input.consent && input.consent.id !== topic.consent.id) {
    issues.push(makeIssue(['consent'], 'outdated'));
  }
  if (input.may_publish && !topic.can_be_published) issues.push(makeIssue(['may_publish'], 'not_asked'));
  const isPersonal = topic.contact === 'required' || input.contact !== undefined;
  if (topic.consent && isPersonal && !input.consent) issues.push(makeIssue(['consent'], 'required'));
  return { answer: data as Record<string, unknown> | null, issues };
}
