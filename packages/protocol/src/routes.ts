import * as z from 'zod/mini';
import { answers } from './answers.ts';
import { caseRoutes } from './case-routes.ts';
import { listOf, slug, uuid } from './ids.ts';
import { kindName, topic } from './kinds/index.ts';
import { liveEvent } from './live.ts';
import { message, messageInput } from './message.ts';
import type { ProblemCode } from './refusal.ts';
import { results } from './results.ts';
import { door, following, writing } from './route-codes.ts';
import { space } from './space.ts';
import type { Role } from './staff/role.ts';
import { acknowledgement, publicity, submission, submissionInput, verdict } from './submission.ts';
import { topicPath } from './topic-path.ts';

/** One operation of the endpoint. Server, client and OpenAPI read the same table. */
export interface Route {
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `{name}` for each parameter. */
  readonly path: string;
  /**
   * `receipt`, `invitation`: a bearer token; `staff`: the session cookie, and the CSRF token for a change.
   */
  readonly auth: 'none' | 'receipt' | 'optional-receipt' | 'staff' | 'invitation';
  /** Who at the desk may, with a password of their own; left out: whoever is signed in. */
  readonly roles?: readonly Role[];
  readonly params: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** Answers as server-sent events (WHATWG HTML, 9.2): the data of each is one of `responses[200]`. */
  readonly isStream?: true;
  /** The body of each successful status. */
  readonly responses: Readonly<Record<number, z.ZodMiniType>>;
  /** Problems beyond those that every route can have. */
  readonly codes: readonly ProblemCode[];
}

/** Problems that any route can answer with. */
export const commonCodes = ['rate-limited', 'internal', 'unavailable'] as const satisfies ProblemCode[];

const none = z.object({});

/** What residents and site owners call. */
export const routes = {
  readSpace: {
    summary: 'Who asks',
    method: 'GET',
    path: '/v1/spaces/{space}',
    auth: 'none',
    params: z.object({ space: slug }),
    responses: { 200: space },
    codes: door,
  },
  readAnswers: {
    summary: 'How fast the departments of a space answer, at most a minute old',
    method: 'GET',
    path: '/v1/spaces/{space}/answers',
    auth: 'none',
    params: z.object({ space: slug }),
    responses: { 200: answers },
    codes: door,
  },
  listTopics: {
    summary: 'What a space asks; open topics unless said',
    method: 'GET',
    path: '/v1/spaces/{space}/topics',
    auth: 'none',
    params: z.object({ space: slug }),
    query: z.object({
      kind: z.optional(kindName),
      state: z.optional(z.enum(['scheduled', 'open', 'closed'])),
    }),
    responses: { 200: z.object({ topics: z.array(topic) }) },
    codes: [...door, 'invalid'],
  },
  readTopic: {
    summary: 'One topic, with an ETag',
    method: 'GET',
    path: topicPath,
    auth: 'none',
    params: z.object({ topic: slug }),
    responses: { 200: topic },
    codes: door,
  },
  ...caseRoutes,
  submit: {
    summary: 'Send an answer; sending the same again is harmless',
    method: 'PUT',
    path: '/v1/topics/{topic}/submissions/{id}',
    auth: 'receipt',
    params: z.object({ topic: slug, id: uuid }),
    body: submissionInput,
    responses: { 201: acknowledgement, 200: acknowledgement },
    codes: [...writing, 'conflict', 'already-answered', 'closed', 'full'],
  },
  readSubmission: {
    summary: 'Follow a submission',
    method: 'GET',
    path: '/v1/submissions/{id}',
    auth: 'receipt',
    params: z.object({ id: uuid }),
    responses: { 200: submission },
    codes: following,
  },
  withdraw: {
    summary: 'Take an answer back, where the kind lets it; a place is freed',
    method: 'DELETE',
    path: '/v1/submissions/{id}',
    auth: 'receipt',
    params: z.object({ id: uuid }),
    responses: { 200: submission },
    codes: [...following, 'closed'],
  },
  say: {
    summary: 'Write to the official',
    method: 'PUT',
    path: '/v1/submissions/{id}/messages/{message}',
    auth: 'receipt',
    params: z.object({ id: uuid, message: uuid }),
    body: messageInput,
    responses: { 201: message, 200: message },
    codes: [...writing, 'conflict', 'closed'],
  },
  judge: {
    summary: 'Say whether it is solved; what is not goes back to work. Saying the same again is harmless',
    method: 'PUT',
    path: '/v1/submissions/{id}/verdict',
    auth: 'receipt',
    params: z.object({ id: uuid }),
    body: verdict,
    responses: { 200: submission },
    codes: [...writing, 'conflict', 'step-not-allowed'],
  },
  permitPublishing: {
    summary: 'Let it be published, or no longer: then it is hidden at once',
    method: 'PUT',
    path: '/v1/submissions/{id}/publicity',
    auth: 'receipt',
    params: z.object({ id: uuid }),
    body: z.pick(publicity, { may_publish: true }),
    responses: { 200: submission },
    codes: writing,
  },
  readResults: {
    summary: 'Counts, as the policy of the topic allows',
    method: 'GET',
    path: '/v1/topics/{topic}/results',
    auth: 'optional-receipt',
    params: z.object({ topic: slug }),
    /** The submission that the token belongs to. */
    query: z.object({ submission: z.optional(uuid) }),
    responses: { 200: results },
    codes: [...following, 'invalid', 'results-hidden'],
  },
  followTopic: {
    summary: 'What changes about a topic, and its counts where everybody may see them',
    method: 'GET',
    path: '/v1/topics/{topic}/events',
    auth: 'none',
    params: z.object({ topic: slug }),
    isStream: true,
    responses: { 200: liveEvent },
    codes: door,
  },
  followSubmission: {
    summary: 'What happens to a submission',
    method: 'GET',
    path: '/v1/submissions/{id}/events',
    auth: 'receipt',
    params: z.object({ id: uuid }),
    isStream: true,
    responses: { 200: liveEvent },
    codes: following,
  },
  followSpace: {
    summary:
      'Several topics, public cases and submissions of a space in one stream; as many tokens, with commas, as submissions',
    method: 'GET',
    path: '/v1/spaces/{space}/events',
    auth: 'optional-receipt',
    params: z.object({ space: slug }),
    query: z.object({
      topics: z.optional(listOf(slug)),
      cases: z.optional(listOf(uuid)),
      submissions: z.optional(listOf(uuid)),
    }),
    isStream: true,
    responses: { 200: liveEvent },
    codes: [...following, 'invalid'],
  },
} as const satisfies Record<string, Route>;

/** The checked output of a route: the body of its success. */
export type OutputOf<R extends Route> = z.infer<R['responses'][keyof R['responses'] & number]>;
/** The body that a route takes. */
export type BodyOf<R extends Route> = R extends { body: infer B extends z.ZodMiniType }
  ? z.input<B>
  : undefined;
export type ParamsOf<R extends Route> = z.input<R['params']>;
export type QueryOf<R extends Route> = R extends { query: infer Q extends z.ZodMiniType }
  ? z.input<Q>
  : undefined;
export { none as noParams };
