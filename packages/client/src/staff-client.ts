import type { Message, TopicDraft } from '@veche/protocol';
import {
  type InboxPage,
  type InboxQuery,
  type ReplyInput,
  type Session,
  type StaffSubmission,
  type StaffTopic,
  type SubmissionChange,
  staffRoutes,
} from '@veche/protocol/desk';
import { addressUnder } from './address.ts';
import { type Connection, connect } from './call.ts';
import { readStream } from './read-stream.ts';

/** Talks to one endpoint on an official's behalf, on the endpoint's own origin. Every method throws a `ProblemError`. */
export interface StaffClient {
  signIn(user: string, password: string): Promise<Session>;
  /** The session that the cookie still holds; throws `unauthorized` where there is none. */
  session(): Promise<Session>;
  signOut(): Promise<unknown>;
  changePassword(password: string, newPassword: string): Promise<Session>;
  inbox(query: InboxQuery): Promise<InboxPage>;
  /** Tells the id of each submission to which something happens, until the returned function is called. */
  watch(listener: (submission: string) => void): () => void;
  submission(id: string): Promise<StaffSubmission>;
  /** The message's id, a UUID, is the sender's: sending it again is harmless. */
  reply(submission: string, message: ReplyInput & { id: string }): Promise<Message>;
  /** Words for colleagues, which no resident sees. */
  note(submission: string, note: { id: string; text: string }): Promise<Message>;
  change(submission: string, change: SubmissionChange): Promise<StaffSubmission>;
  topics(): Promise<StaffTopic[]>;
  topic(id: string): Promise<StaffTopic>;
  publish(id: string, draft: TopicDraft): Promise<StaffTopic>;
}

export function createStaffClient({ endpoint, fetch }: Omit<Connection, 'credentials'>): StaffClient {
  const call = connect({ endpoint, fetch, credentials: 'same-origin' });
  const params = {};
  let csrf = '';
  const headers = () => ({ 'x-csrf-token': csrf });
  async function remember(session: Promise<Session>): Promise<Session> {
    csrf = (await session).csrf_token;
    return session;
  }

  return {
    signIn: (user, password) => remember(call(staffRoutes.signIn, { params, body: { user, password } })),
    session: () => remember(call(staffRoutes.readSession, { params })),
    signOut: () => call(staffRoutes.signOut, { params, headers: headers() }),
    changePassword: (password, new_password) =>
      remember(
        call(staffRoutes.changePassword, { params, body: { password, new_password }, headers: headers() }),
      ),
    inbox: (query) => call(staffRoutes.readInbox, { params, query }),
    watch(listener) {
      const stop = new AbortController();
      const url = addressUnder(endpoint, staffRoutes.followInbox.path);
      void readStream({ url, fetch, credentials: 'same-origin', signal: stop.signal }, (event) => {
        if (event.type === 'submission') listener(event.submission);
      });
      return () => stop.abort();
    },
    submission: (id) => call(staffRoutes.readStaffSubmission, { params: { id } }),
    reply: (id, { id: message, ...body }) =>
      call(staffRoutes.reply, { params: { id, message }, body, headers: headers() }),
    note: (id, { id: note, text }) =>
      call(staffRoutes.note, { params: { id, note }, body: { text }, headers: headers() }),
    change: (id, body) => call(staffRoutes.changeSubmission, { params: { id }, body, headers: headers() }),
    topics: async () => (await call(staffRoutes.listStaffTopics, { params })).topics,
    topic: (topic) => call(staffRoutes.readStaffTopic, { params: { topic } }),
    publish: (topic, body) => call(staffRoutes.publishTopic, { params: { topic }, body, headers: headers() }),
  };
}
