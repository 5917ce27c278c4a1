import { createClient, memoryStorage } from '@veche/client';
import {
  type Answers,
  type CommentInput,
  checkInput,
  kinds,
  type Message,
  makeIssue,
  makeProblem,
  type ProblemCode,
  type PublicCase,
  type Route,
  routes,
  type Statement,
  type Submission,
  type SubmissionInput,
  showTopic,
  stepsFrom,
  type TopicDraft,
  type Verdict,
} from '@veche/protocol';
import { sampleSpace, sampleTopics } from '@veche/protocol/samples';
import * as z from 'zod/mini';

export const now = new Date('2026-11-23T09:00:00.000Z');

export interface Stored {
  topic: string;
  token: string;
  input: SubmissionInput;
  status: Submission['status'];
  messages: Message[];
  rating?: number;
  published_at?: string;
  opinions?: Submission['public_opinions'];
}

export interface Seen {
  name: string;
  params: Record<string, string>;
  body: unknown;
}

type Answer = [status: number, body: unknown];
type Handler = (
  params: Record<string, string>,
  body: unknown,
  token: string,
  query: URLSearchParams,
) => Answer;

const refuse = (code: ProblemCode): Answer => {
  const problem = makeProblem(code);
  return [problem.status, problem];
};

/** An endpoint in memory behind a `fetch`: every answer that it gives is checked against the table of routes. */
export class FakeEndpoint {
  /** The moment at which everything happens. */
  readonly now: Date;
  readonly topics: Record<string, TopicDraft>;
  readonly submissions = new Map<string, Stored>();
  /** What everybody reads, the newest first. */
  readonly cases: PublicCase[] = [];
  /** Ids of followers, by case. */
  readonly followers = new Map<string, Set<string>>();
  answers: Answers = { space: 'ozersk', days: 365, departments: [] };
  /** Every request that arrived, in order. */
  readonly seen: Seen[] = [];
  /** What happens to the next requests of a route: a problem, no answer at all, or an answer that comes late. */
  readonly faults: { name: string; fault: ProblemCode | 'lost-answer' | Promise<unknown> }[] = [];
  readonly storage = memoryStorage();
  // An address of its own: letters to different endpoints share the device's database.
  readonly client = createClient({
    endpoint: `https://veche-${crypto.randomUUID()}.example`,
    storage: this.storage,
    fetch: (input, init) => this.#fetch(new Request(input, init)),
  });

  constructor(at = now) {
    this.now = at;
    this.topics = structuredClone(sampleTopics(at));
  }

  readonly #statements = new Map<string, Statement[]>();

  readonly #handlers: Partial<Record<keyof typeof routes, Handler>> = {
    readTopic: ({ topic = '' }) => {
      const draft = this.topics[topic];
      return draft ? [200, this.show(topic)] : refuse('not-found');
    },
    submit: ({ topic = '', id = '' }, body, token) => this.#submit(topic, id, body as SubmissionInput, token),
    readSubmission: ({ id = '' }, _, token) => {
      const stored = this.submissions.get(id);
      return stored?.token === token ? [200, this.#showSubmission(id, stored)] : refuse('not-found');
    },
    say: ({ id = '', message = '' }, body) => {
      const stored = this.submissions.get(id);
      if (!stored) return refuse('not-found');
      const { text } = body as { text: string };
      const said = {
        id: message,
        from: 'resident' as const,
        name: null,
        text,
        sent_at: this.now.toISOString(),
      };
      if (!stored.messages.some((one) => one.id === message)) stored.messages.push(said);
      return [201, said];
    },
    judge: ({ id = '' }, body) => {
      const stored = this.submissions.get(id);
      if (!stored) return refuse('not-found');
      const { is_solved, rating, text, id: message } = body as Verdict;
      Object.assign(stored, { status: is_solved ? 'closed' : 'reopened', rating });
      if (text) {
        stored.messages.push({
          id: message,
          from: 'resident',
          name: null,
          text,
          sent_at: this.now.toISOString(),
        });
      }
      return [200, this.#showSubmission(id, stored)];
    },
    permitPublishing: ({ id = '' }, body) => {
      const stored = this.submissions.get(id);
      if (!stored) return refuse('not-found');
      stored.input = { ...stored.input, ...(body as { may_publish: boolean }) };
      if (!stored.input.may_publish) delete stored.published_at;
      return [200, this.#showSubmission(id, stored)];
    },
    withdraw: ({ id = '' }) => {
      const stored = this.submissions.get(id);
      if (!stored) return refuse('not-found');
      stored.status = 'withdrawn';
      return [200, this.#showSubmission(id, stored)];
    },
    readSpace: () => [200, { ...sampleSpace }],
    listTopics: () => [200, { topics: Object.keys(this.topics).map((id) => this.show(id)) }],
    listCases: (_, __, ___, query) => {
      const ids = query.get('ids')?.split(',');
      const wanted = this.cases.filter(
        (one) =>
          (!ids || ids.includes(one.id)) &&
          one.excerpt.includes(query.get('q') ?? '') &&
          (one.answer !== null || query.get('sort') !== 'answered') &&
          one.status === (query.get('status') ?? one.status),
      );
      const from = Number(query.get('cursor') ?? 0);
      const limit = Number(query.get('limit') ?? 2);
      const next = from + limit < wanted.length && !ids ? String(from + limit) : null;
      return [200, { cases: ids ? wanted : wanted.slice(from, from + limit), next_cursor: next }];
    },
    readCase: ({ id = '' }) => {
      const found = this.cases.find((one) => one.id === id);
      return found ? [200, found] : refuse('not-found');
    },
    followCase: ({ id = '', follower = '' }) => this.#follow(id, follower, true),
    unfollowCase: ({ id = '', follower = '' }) => this.#follow(id, follower, false),
    askForNews: () => [200, {}],
    comment: ({ comment = '' }, body) => {
      const { text, name = null } = body as CommentInput;
      if (!text) return [422, makeProblem('invalid', { issues: [makeIssue(['text'], 'required')] })];
      return [201, { id: comment, name, text, sent_at: this.now.toISOString() }];
    },
    readAnswers: () => [200, this.answers],
    // Nothing happens live unless a test says so; a closed door is not tried again.
    followSpace: () => refuse('not-found'),
    readResults: ({ topic = '' }) => [
      200,
      { topic, submissions: this.submissions.size, counts: { yards: 3, shore: 1 } },
    ],
  };

  /** The topic as everybody sees it. */
  show(id: string) {
    const taken = { held: { 'park-noon': 5 }, waiting: { 'park-noon': 1 } };
    const draft = this.topics[id] as TopicDraft;
    const statements = this.#statements.get(id);
    return showTopic(
      { id, draft, space: sampleSpace, updated_at: this.now.toISOString(), taken, statements },
      this.now,
    );
  }

  /** What an official says to all who took part in a topic. */
  say(topic: string, text: string): void {
    const name = { ru: 'Администрация', en: 'Administration' };
    const one = { id: crypto.randomUUID(), name, text: { ru: text }, published_at: this.now.toISOString() };
    this.#statements.set(topic, [...(this.#statements.get(topic) ?? []), one]);
  }

  /** The official's answer. */
  reply(id: string, text: string): void {
    const stored = this.submissions.get(id);
    if (!stored) throw new Error('There is no such submission.');
    stored.status = 'answered';
    stored.messages.push({
      id: crypto.randomUUID(),
      from: 'official',
      name: { ru: 'Управление благоустройства', en: 'Public Works' },
      text,
      sent_at: this.now.toISOString(),
    });
  }

  /** What an expert thinks, as the administration shows it. */
  opine(id: string, text: string): void {
    const stored = this.submissions.get(id);
    if (!stored) throw new Error('There is no such submission.');
    const name = { ru: 'Ольга Ким, дендролог', en: 'Olga Kim, dendrologist' };
    stored.opinions = [...(stored.opinions ?? []), { name, text, given_at: this.now.toISOString() }];
  }

  count(name: keyof typeof routes): number {
    return this.seen.filter((one) => one.name === name).length;
  }

  #follow(id: string, follower: string, isFollowing: boolean): Answer {
    const found = this.cases.find((one) => one.id === id);
    if (!found) return refuse('not-found');
    const all = this.followers.get(id) ?? new Set();
    this.followers.set(id, all);
    if (isFollowing) all.add(follower);
    else all.delete(follower);
    found.followers = all.size;
    return [200, { followers: all.size }];
  }

  #submit(topic: string, id: string, input: SubmissionInput, token: string): Answer {
    const draft = this.topics[topic];
    if (!draft) return refuse('not-found');
    const { issues } = checkInput(draft, input);
    if (issues.length > 0) return [422, makeProblem('invalid', { issues })];
    const earlier = this.submissions.get(id);
    if (earlier && earlier.token !== token) return refuse('conflict');
    const isOther = earlier && JSON.stringify(earlier.input.answer) !== JSON.stringify(input.answer);
    if (isOther && !draft.can_change_answer) return refuse('conflict');
    this.submissions.set(id, { topic, token, input, status: 'received', messages: earlier?.messages ?? [] });
    const url = `https://veche.example/r/${id}`;
    return [earlier ? 200 : 201, { id, status: 'received', submitted_at: this.now.toISOString(), url }];
  }

  #showSubmission(id: string, stored: Stored): Submission {
    const { topic, input, status, messages } = stored;
    const draft = this.topics[topic] as TopicDraft;
    const isOpen = status !== 'withdrawn';
    const canJudge = stepsFrom(kinds[draft.kind].steps, status, 'resident').includes('dispute');
    const answer = input.answer as { shifts?: string[] };
    return {
      id,
      space: draft.space,
      topic,
      topic_title: draft.title,
      kind: draft.kind,
      status,
      submitted_at: this.now.toISOString(),
      locale: input.locale,
      answer: input.answer,
      ...(answer.shifts
        ? {
            places: answer.shifts.map((shift) => ({
              shift,
              is_confirmed: shift !== 'park-noon',
              waiting_position: shift === 'park-noon' ? 2 : null,
            })),
          }
        : {}),
      history: [{ at: this.now.toISOString(), status: 'received', by: 'resident', name: null }],
      messages,
      public_opinions: stored.opinions ?? [],
      can_change_answer: draft.can_change_answer && isOpen,
      can_write: isOpen,
      can_withdraw: stepsFrom(kinds[draft.kind].steps, status, 'resident').includes('withdraw'),
      can_judge: canJudge,
      judge_until: canJudge ? this.#later(30) : null,
      rating: stored.rating ?? null,
      due_at: status === 'received' ? this.#later(14) : null,
      publicity: draft.can_be_published
        ? { may_publish: input.may_publish ?? false, published_at: stored.published_at ?? null }
        : null,
    };
  }

  #later(days: number): string {
    return new Date(this.now.getTime() + days * 86_400_000).toISOString();
  }

  async #fetch(request: Request): Promise<Response> {
    const { name, route, params } = match(request);
    const text = await request.text();
    const body = text ? JSON.parse(text) : undefined;
    this.seen.push({ name, params, body });
    const at = this.faults.findIndex((one) => one.name === name);
    const fault = at < 0 ? undefined : this.faults.splice(at, 1)[0]?.fault;
    if (fault instanceof Promise) await fault;
    if (fault === 'unreachable') throw new TypeError('Failed to fetch');
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    const isProblem = typeof fault === 'string' && fault !== 'lost-answer';
    const [status, answer] = isProblem
      ? refuse(fault)
      : (this.#handlers[name]?.(params, body, token, new URL(request.url).searchParams) ??
        refuse('not-found'));
    if (fault === 'lost-answer') throw new TypeError('Failed to fetch');
    const schema = (route.responses as Record<number, z.ZodMiniType>)[status];
    return Response.json(schema ? z.parse(schema, answer) : answer, { status });
  }
}

/** Which route of the table a request is for. */
function match(request: Request): {
  name: keyof typeof routes;
  route: Route;
  params: Record<string, string>;
} {
  const { pathname } = new URL(request.url);
  for (const [name, route] of Object.entries<Route>(routes)) {
    const pattern = new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const found = pattern.exec(pathname);
    if (found && route.method === request.method) {
      return { name: name as keyof typeof routes, route, params: { ...found.groups } };
    }
  }
  throw new Error(`No route takes ${request.method} ${pathname}`);
}
