import type {
  Acknowledgement,
  Answers,
  AnswerTo,
  BodyOf,
  CasesPage,
  Comment,
  CommentInput,
  Issue,
  KindName,
  Message,
  PublicCase,
  QueryOf,
  Receipt,
  Results,
  routes,
  Space,
  Submission,
  SubmissionInput,
  TopicOf,
  Verdict,
} from '@veche/protocol';
import type { Connection } from './call.ts';
import type { Live } from './live.ts';
import type { Outbox } from './outbox.ts';
import type { Receipts } from './receipts.ts';
import type { DeviceStorage } from './storage.ts';

export interface ClientOptions extends Omit<Connection, 'credentials'> {
  /** Instead of this device's own memory. */
  storage?: DeviceStorage;
}

/** A submission to a topic of one kind. */
export type InputTo<K extends KindName> = Omit<SubmissionInput, 'answer'> & { answer: AnswerTo<K> };

/** Which topics of a space. */
export type TopicFilter<K extends KindName> = Omit<QueryOf<typeof routes.listTopics>, 'kind'> & { kind?: K };

/**
 * Talks to one endpoint on a resident's behalf. Whatever goes wrong is thrown as a `ProblemError`; a call whose signal is
 * aborted throws the signal's reason.
 */
export interface Client {
  readonly endpoint: string;
  readonly storage: DeviceStorage;
  readonly receipts: Receipts;
  /** What a resident sent and the endpoint may not have yet. */
  readonly outbox: Outbox;
  /** What happens at the endpoint, as it happens. */
  readonly live: Live;
  /**
   * This client; a lazy one loads it.
   *
   * @example
   * const whole = await client.load();
   */
  load(): Promise<Client>;
  /**
   * Who asks.
   *
   * @example
   * const { name, languages } = await client.space('ozersk');
   */
  space(id: string, signal?: AbortSignal): Promise<Space>;
  /**
   * How fast the departments of a space answer.
   *
   * @example
   * const { departments } = await client.answers('ozersk');
   */
  answers(space: string, signal?: AbortSignal): Promise<Answers>;
  /**
   * What residents let be published; `next_cursor` is asked with for the next page.
   *
   * @example
   * const { cases, next_cursor } = await client.cases('ozersk', { q: 'lamp' });
   * if (next_cursor) await client.cases('ozersk', { q: 'lamp', cursor: next_cursor });
   */
  cases(space: string, query?: QueryOf<typeof routes.listCases>, signal?: AbortSignal): Promise<CasesPage>;
  /**
   * One of them.
   *
   * @example
   * const { status, texts, messages } = await client.case(id);
   */
  case(id: string, signal?: AbortSignal): Promise<PublicCase>;
  /**
   * Follows a public case, or no longer, under a random id; gives how many do. Doing it again is harmless.
   *
   * @example
   * const followers = await client.followCase(id, makeUuid(), true);
   */
  followCase(id: string, follower: string, isFollowing: boolean, signal?: AbortSignal): Promise<number>;
  /**
   * Asks an address by mail whether it wants news of a public case.
   *
   * @example
   * await client.askForNews(id, { email: 'vera@example.org', locale: 'en' });
   */
  askForNews(id: string, wanted: BodyOf<typeof routes.askForNews>, signal?: AbortSignal): Promise<void>;
  /**
   * Comments on a public case. The id, a UUID, is the sender's: sending it again is harmless.
   *
   * @example
   * await client.comment(id, makeUuid(), { text: 'We need it too.' });
   */
  comment(id: string, comment: string, input: CommentInput, signal?: AbortSignal): Promise<Comment>;
  /**
   * What a space asks: open topics unless said otherwise, of all kinds or of one.
   *
   * @example
   * const polls = await client.topics('ozersk', { kind: 'poll' });
   * polls.map((poll) => poll.options.length);
   */
  topics<K extends KindName = KindName>(
    space: string,
    filter?: TopicFilter<K>,
    signal?: AbortSignal,
  ): Promise<TopicOf<K>[]>;
  /**
   * One topic; its `kind` tells which fields it has.
   *
   * @example
   * const { kind, title } = await client.topic('projects', AbortSignal.timeout(5000));
   * textIn(title, 'en'); //=> 'Which initiative projects should be funded first?'
   */
  topic(id: string, signal?: AbortSignal): Promise<TopicOf<KindName>>;
  /**
   * Everything wrong with an input under the limits of its topic; nothing is sent.
   *
   * @example
   * const issues = await client.check(poll, { answer: { choices: [] }, locale: 'en' });
   * issues.map(({ path, code }) => `${path.join('.')}: ${code}`); //=> ['answer.choices: too_few', 'participant: required']
   */
  check<K extends KindName>(topic: TopicOf<K>, input: InputTo<K>): Promise<Issue[]>;
  /**
   * Checks under the topic's limits, then sends. Sending the same receipt and input again is harmless.
   *
   * @example
   * const receipt = client.receipts.pending(poll.id);
   * const participant = client.receipts.participant();
   * await client.submit(poll, receipt, { answer: { choices: ['shore'] }, participant, locale: 'en' });
   * client.receipts.settle(poll.id, receipt);
   */
  submit<K extends KindName>(
    topic: TopicOf<K>,
    receipt: Receipt,
    input: InputTo<K>,
    signal?: AbortSignal,
  ): Promise<Acknowledgement>;
  /**
   * What became of a submission.
   *
   * @example
   * const { status, messages } = await client.follow(receipt);
   */
  follow(receipt: Receipt, signal?: AbortSignal): Promise<Submission>;
  /**
   * Writes to the official. The message's id, a UUID, is the sender's: sending it again is harmless.
   *
   * @example
   * await client.say(receipt, { id: makeUuid(), text: 'It is still dark there.' });
   */
  say(receipt: Receipt, message: { id: string; text: string }, signal?: AbortSignal): Promise<Message>;
  /**
   * Whether the answer solved it; saying the same again, under the same id, is harmless.
   *
   * @example
   * await client.judge(receipt, { id: makeUuid(), is_solved: true, rating: 5 });
   */
  judge(receipt: Receipt, verdict: Verdict, signal?: AbortSignal): Promise<Submission>;
  /**
   * Lets it be published, or no longer: then nobody else reads it from that moment on.
   *
   * @example
   * await client.permitPublishing(receipt, true);
   */
  permitPublishing(receipt: Receipt, mayPublish: boolean, signal?: AbortSignal): Promise<Submission>;
  /**
   * Takes an answer back, where its kind lets it.
   *
   * @example
   * const { status } = await client.withdraw(receipt);
   */
  withdraw(receipt: Receipt, signal?: AbortSignal): Promise<Submission>;
  /**
   * The counts of a topic. A receipt opens results that are shown after answering.
   *
   * @example
   * const { submissions, counts } = await client.results('projects', receipt);
   */
  results(topic: string, receipt?: Receipt, signal?: AbortSignal): Promise<Results>;
  /**
   * The address which opens a receipt on any device; its secret is in the fragment, which no server sees.
   *
   * @example
   * new URL(client.receiptUrl(receipt)).hash === `#${receipt.token}`; //=> true
   */
  receiptUrl(receipt: Receipt): string;
  /**
   * The address of a public case.
   *
   * @example
   * client.caseUrl('ozersk', id) === `https://veche.example.org/c/ozersk/${id}`; //=> true
   */
  caseUrl(space: string, id: string): string;
}
