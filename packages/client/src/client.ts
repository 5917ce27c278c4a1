import {
  type Acknowledgement,
  type Answers,
  type AnswerTo,
  type BodyOf,
  type CasesPage,
  type Comment,
  type CommentInput,
  checkInput,
  type Issue,
  type KindName,
  type Message,
  type OutputOf,
  type PublicCase,
  parse,
  type QueryOf,
  type Receipt,
  type Results,
  refusal,
  routes,
  type Space,
  type Submission,
  type SubmissionInput,
  submissionInput,
  type Topic,
  type TopicOf,
  type Verdict,
} from '@veche/protocol';
import { addressUnder } from './address.ts';
import { type Connection, connect } from './call.ts';
import { type Live, openLive } from './live.ts';
import { type Outbox, openOutbox } from './outbox.ts';
import { openReceipts, type Receipts, receiptUrl } from './receipts.ts';
import { type DeviceStorage, openStorage } from './storage.ts';

export interface ClientOptions extends Omit<Connection, 'credentials'> {
  /** Instead of this device's own memory. */
  storage?: DeviceStorage;
}

/** A submission to a topic of one kind. */
export type InputTo<K extends KindName> = Omit<SubmissionInput, 'answer'> & { answer: AnswerTo<K> };

/** Talks to one endpoint on a resident's behalf. Every method throws a `ProblemError`. */
export interface Client {
  readonly endpoint: string;
  readonly storage: DeviceStorage;
  readonly receipts: Receipts;
  /** What a resident sent and the endpoint may not have yet. */
  readonly outbox: Outbox;
  /** What happens at the endpoint, as it happens. */
  readonly live: Live;
  /** This client; a lazy one loads it. */
  load(): Promise<Client>;
  space(id: string, signal?: AbortSignal): Promise<Space>;
  /** How fast the departments of a space answer. */
  answers(space: string): Promise<Answers>;
  /** What residents let be published; `next_cursor` is asked with for the next page. */
  cases(space: string, query?: QueryOf<typeof routes.listCases>): Promise<CasesPage>;
  case(id: string): Promise<PublicCase>;
  /** Follows a public case, or no longer, under a random id; gives how many do. Doing it again is harmless. */
  followCase(id: string, follower: string, isFollowing: boolean): Promise<number>;
  /** Asks an address by mail whether it wants news of a public case. */
  askForNews(id: string, wanted: BodyOf<typeof routes.askForNews>): Promise<void>;
  /** Comments on a public case. The id, a UUID, is the sender's: sending it again is harmless. */
  comment(id: string, comment: string, input: CommentInput): Promise<Comment>;
  topics(space: string, filter?: QueryOf<typeof routes.listTopics>): Promise<Topic[]>;
  topic(id: string, signal?: AbortSignal): Promise<Topic>;
  /** Everything wrong with an input under the limits of its topic; nothing is sent. */
  check<K extends KindName>(topic: TopicOf<K>, input: InputTo<K>): Promise<Issue[]>;
  /** Checks under the topic's limits, then sends. Sending the same receipt and input again is harmless. */
  submit<K extends KindName>(
    topic: TopicOf<K>,
    receipt: Receipt,
    input: InputTo<K>,
  ): Promise<Acknowledgement>;
  follow(receipt: Receipt, signal?: AbortSignal): Promise<Submission>;
  /** The message's id, a UUID, is the sender's: sending it again is harmless. */
  say(receipt: Receipt, message: { id: string; text: string }): Promise<Message>;
  /** Whether the answer solved it; saying the same again, under the same id, is harmless. */
  judge(receipt: Receipt, verdict: Verdict): Promise<Submission>;
  /** Lets it be published, or no longer: then nobody else reads it from that moment on. */
  permitPublishing(receipt: Receipt, mayPublish: boolean): Promise<Submission>;
  withdraw(receipt: Receipt): Promise<Submission>;
  /** A receipt opens results that are shown after answering. */
  results(topic: string, receipt?: Receipt): Promise<Results>;
  /** The address which opens a receipt on any device; its secret is in the fragment, which no server sees. */
  receiptUrl(receipt: Receipt): string;
  /** The address of a public case. */
  caseUrl(space: string, id: string): string;
}

/**
 * Makes a client of one endpoint.
 *
 * @example
 * const client = createClient({ endpoint: 'https://veche.example.org' });
 * const topic = await client.topic('projects');
 */
export function createClient({ endpoint, fetch, storage = openStorage(endpoint) }: ClientOptions): Client {
  const call = connect({ endpoint, fetch });
  const receipts = openReceipts(storage);
  const client: Client = {
    endpoint,
    storage,
    receipts,
    outbox: openOutbox(endpoint, storage, async (letter) => {
      const { id, receipt } = letter;
      const { token } = receipt;
      if (letter.type === 'message') {
        const params = { id: receipt.id, message: id };
        return call(routes.say, { params, body: letter.body, token, isOnce: true });
      }
      const { topic, body } = letter;
      await call(routes.submit, { params: { topic: topic.id, id }, body, token, isOnce: true });
      receipts.settle(topic.id, receipt);
    }),
    live: openLive({ endpoint, fetch }),
    load: async () => client,
    space: (space, signal) => call(routes.readSpace, { params: { space }, signal }),
    answers: (space) => call(routes.readAnswers, { params: { space } }),
    cases: (space, query) => call(routes.listCases, { params: { space }, query }),
    case: (id) => call(routes.readCase, { params: { id } }),
    async followCase(id, follower, isFollowing) {
      const route = isFollowing ? routes.followCase : routes.unfollowCase;
      return (await call(route, { params: { id, follower } })).followers;
    },
    async askForNews(id, body) {
      await call(routes.askForNews, { params: { id }, body });
    },
    comment: (id, comment, body) => call(routes.comment, { params: { id, comment }, body }),
    async topics(space, query) {
      const { topics }: OutputOf<typeof routes.listTopics> = await call(routes.listTopics, {
        params: { space },
        query,
      });
      return topics;
    },
    topic: (topic, signal) => call(routes.readTopic, { params: { topic }, signal }),
    check: async (topic, input) => issuesIn(topic, input),
    async submit(topic, { id, token }, input) {
      const body = checked(topic, input);
      return call(routes.submit, { params: { topic: topic.id, id }, body, token });
    },
    follow: ({ id, token }, signal) => call(routes.readSubmission, { params: { id }, token, signal }),
    say: ({ id, token }, { id: message, text }) =>
      call(routes.say, { params: { id, message }, body: { text }, token }),
    judge: ({ id, token }, body) => call(routes.judge, { params: { id }, body, token }),
    permitPublishing: ({ id, token }, may_publish) =>
      call(routes.permitPublishing, { params: { id }, body: { may_publish }, token }),
    withdraw: ({ id, token }) => call(routes.withdraw, { params: { id }, token }),
    results: (topic, receipt) =>
      call(routes.readResults, {
        params: { topic },
        query: receipt && { submission: receipt.id },
        token: receipt?.token,
      }),
    receiptUrl: (receipt) => receiptUrl(endpoint, receipt),
    caseUrl: (space, id) => addressUnder(endpoint, '/c/{space}/{id}', { space, id }),
  };
  return client;
}

function issuesIn<K extends KindName>(topic: TopicOf<K>, input: InputTo<K>): Issue[] {
  return [...checkInput(topic, input as SubmissionInput).issues, ...parse(submissionInput, input).issues];
}

/** The input in the form that is sent; throws `invalid` with every issue at once. */
function checked<K extends KindName>(topic: TopicOf<K>, input: InputTo<K>): SubmissionInput {
  const { data } = parse(submissionInput, input);
  const { answer } = checkInput(topic, input as SubmissionInput);
  const issues = issuesIn(topic, input);
  if (!data || !answer || issues.length > 0) throw refusal('invalid', { issues });
  return { ...data, answer };
}
