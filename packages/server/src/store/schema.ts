import type { DueStep, StepName, SubmissionStatus } from '@veche/protocol';
import type { Role } from '@veche/protocol/desk';
import type { Generated } from 'kysely';

/** The tables as their rows are. JSON is text, a moment is ISO text in UTC, a boolean is 0 or 1. */
export interface Tables {
  spaces: SpaceRow;
  topics: { id: string; space_id: string; draft: string; updated_at: string };
  consent_texts: { hash: string; text: string };
  submissions: SubmissionRow;
  messages: {
    seq: Generated<number>;
    id: string;
    submission_id: string;
    sender: 'resident' | 'official';
    staff_user: string | null;
    name: string | null;
    text: string;
    sent_at: string;
    /** What an official's words did. */
    step: StepName | null;
    /** JSON: the reason of a refusal, to whom it was forwarded. */
    detail: string | null;
    /** Only officials read it. */
    is_internal: Generated<number>;
  };
  events: EventRow;
  tallies: { topic_id: string; measure: Measure; item: string; value: number };
  claims: {
    seq: Generated<number>;
    topic_id: string;
    submission_id: string;
    item: string;
    state: 'held' | 'waiting';
  };
  staff: StaffRow;
  recovery_codes: { user: string; code_hash: string };
  invitations: { user: string; token_hash: string; expires_at: string };
  foundings: FoundingRow;
  sessions: {
    token_hash: string;
    id: string;
    user: string;
    created_at: string;
    seen_at: string;
    /** What the browser said of itself. */
    device: string;
  };
  opinions: OpinionRow;
  jobs: JobRow;
  dues: DueRow;
  templates: TemplateRow;
  /** What an official has seen of a submission: everything until then. */
  seen: { user: string; submission_id: string; seen_at: string };
  views: ViewRow;
  callers: CallerRow;
  public_cases: PublicCaseRow;
  /** What everybody reads, by part: `answer.{field}` or the id of a message. */
  public_texts: { submission_id: string; part: string; text: string };
  comments: {
    id: string;
    submission_id: string;
    name: string | null;
    text: string;
    sent_at: string;
    state: 'waiting' | 'shown' | 'refused';
    decided_by: string | null;
    decided_at: string | null;
  };
  followers: { submission_id: string; follower_hash: string };
  statements: {
    id: string;
    topic_id: string;
    staff_user: string;
    name: string;
    /** JSON: a text in each language. */
    text: string;
    published_at: string;
  };
  subscriptions: SubscriptionRow;
}

/** A list that somebody named. */
export interface ViewRow {
  id: string;
  space_id: string;
  /** Who made it; they may have left where it is shared. */
  user: string;
  /** Everybody at the desk has it. */
  is_shared: number;
  name: string;
  /** JSON: the queue, the filters and the order. */
  list: string;
}

export interface SpaceRow {
  id: string;
  settings: string;
  /** Number of its newest event. */
  seq: Generated<number>;
  /** Number of the newest event that changed what is asked: the settings or a topic. */
  asked_seq: Generated<number>;
  /** When its officials were last written to in the morning. */
  morning: string | null;
}

/** Something that happened. Events of a space are numbered 1, 2, 3… in the order in which they were committed. */
export interface EventRow {
  space_id: string;
  seq: number;
  at: string;
  /** A user name, or one of `otherActors`. */
  actor: string;
  /** The actor as residents are told, where that is to be told. */
  name: string | null;
  /** One of `actionNames`. */
  action: string;
  topic_id: string | null;
  submission_id: string | null;
  /** The status that the submission took. */
  status: SubmissionStatus | null;
  /** The message, user or assignee that it was about. */
  object: string | null;
}

/** What a tally counts: all submissions, one item in answers, or places of one item. */
export type Measure = 'submissions' | 'counts' | 'firsts' | 'points' | 'held' | 'waiting';

export interface SubmissionRow {
  seq: Generated<number>;
  id: string;
  topic_id: string;
  space_id: string;
  /** SHA-256 of the resident's token, hexadecimal. */
  token_hash: string;
  /** Keyed hash of topic and participant; null where a participant may answer often. */
  participant_hash: string | null;
  answer: string;
  contact: string | null;
  consent_id: string | null;
  consent_text_hash: string | null;
  consent_at: string | null;
  locale: string;
  status: SubmissionStatus;
  is_waiting: number;
  department: string | null;
  /** What it is about, where the kind sorts by that. */
  category: string | null;
  /** The part of the territory that it is about. */
  district: string | null;
  assignee: string | null;
  /** Everything that search looks through. */
  words: string;
  /** What it is found by, see `stemsOf`; null where that is not known yet. */
  stems: string | null;
  excerpt: string;
  submitted_at: string;
  updated_at: string;
  /** When the newest answer was given, or the refusal. */
  answered_at: string | null;
  rating: number | null;
  /** The submission that this one repeats. */
  duplicate_of: string | null;
  /** The first deadline that is open. */
  due_at: string | null;
  /** The resident lets it be published. */
  may_publish: Generated<number>;
}

/** Somebody at the desk. */
export interface StaffRow {
  user: string;
  space_id: string;
  name: string;
  position: string;
  department: string | null;
  role: Role;
  email: string | null;
  password_hash: string;
  must_change_password: number;
  /** The secret of the authenticator, sealed with the installation's. */
  second_factor: string | null;
  /** The time step of the newest code that was used: none opens the desk twice (RFC 6238, 5.2). */
  second_factor_used: Generated<number>;
  /** A secret that was offered and is not in force yet, sealed. */
  second_factor_offered: string | null;
  /** Is told by mail each working morning what waits for them. */
  wants_morning_mail: Generated<number>;
}

/** A link that founds a space. Its secret is derived from the id, so that it can be shown again, and not from here. */
export interface FoundingRow {
  id: string;
  token_hash: string;
  expires_at: string;
  /** The one that the server prints as long as there is no space. */
  is_first: number;
}

/** What an expert was asked, and said. */
export interface OpinionRow {
  submission_id: string;
  user: string;
  /** The expert as residents are told. */
  name: string;
  question: string;
  asked_at: string;
  text: string | null;
  given_at: string | null;
  is_public: Generated<number>;
}

/** By when what is to be done about a submission. */
export interface DueRow {
  submission_id: string;
  step: DueStep;
  due_at: string;
  /** Names the rule that made it: a change of the rules moves no deadline. */
  rule: string;
  done_at: string | null;
  /** When it was noticed that it has passed. */
  overdue_at: string | null;
  prolonged_at: string | null;
}

/** An address that wants news of one submission. */
export interface SubscriptionRow {
  id: string;
  space_id: string;
  submission_id: string;
  email: string;
  locale: string;
  /** The address of whoever sent the submission: its mails open the receipt. */
  is_own: number;
  pace: 'each' | 'daily';
  /** When the address was last asked whether it wants this. */
  asked_at: string;
  confirmed_at: string | null;
  ended_at: string | null;
  /** Number of the newest event that a daily mail has told. */
  told_seq: Generated<number>;
}

/** A submission that everybody reads, or did. Lists and search look here, and never at what was not published. */
export interface PublicCaseRow {
  seq: Generated<number>;
  submission_id: string;
  space_id: string;
  /** Null while it is hidden. */
  published_at: string | null;
  /** When the newest answer of an official that is published was given. */
  answered_at: string | null;
  /** What it is about, where the kind sorts by that. */
  category: string | null;
  /** What the published texts are found by, see `stemsOf`. */
  stems: string;
  followers: Generated<number>;
}

/** Work to be done later, or again. It is done at least once. */
export interface JobRow {
  seq: Generated<number>;
  kind: string;
  /** Where it is set, there is one such job at a time. */
  key: string | null;
  space_id: string | null;
  payload: string;
  /** When it is done, or taken for lost by whoever does it now; null once nobody tries any more. */
  due_at: string | null;
  attempts: Generated<number>;
  /** What the last attempt failed with: a code, never a text that may hold personal data. */
  failure: string | null;
  left_at: string | null;
}

/** A ready answer. */
export interface TemplateRow {
  id: string;
  space_id: string;
  /** The lower comes first. */
  place: number;
  department: string | null;
  name: string;
  /** JSON: the text in each language. */
  text: string;
}

/** When a site last asked for a topic, or for the space: that is the empty topic. */
export interface CallerRow {
  space_id: string;
  origin: string;
  topic_id: string;
  is_allowed: number;
  heard_at: string;
}
