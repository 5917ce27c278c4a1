import type { InputTo } from '@veche/client';
import type { Issue, KindName, Problem, Receipt, TopicOf } from '@veche/protocol';

/** Why a widget shows a sentence instead of a question. */
export type Failure = Problem['code'] | 'misconfigured' | 'other-kind';

/** What a form gives: everything but what the device knows itself. */
export type Given<K extends KindName> = Omit<InputTo<K>, 'participant' | 'locale'>;

/** Every state of taking part. `ready` and `sending` show the same form, so that what was typed stays. */
export type State<K extends KindName> =
  | { name: 'loading' }
  | { name: 'failed'; failure: Failure }
  | { name: 'closed'; topic: TopicOf<K> }
  | {
      name: 'ready';
      topic: TopicOf<K>;
      issues: readonly Issue[];
      problem?: Problem['code'];
      /** The receipt whose answer is being changed. */
      changing?: Receipt;
      /** What the form begins with. */
      typed?: object;
    }
  | { name: 'sending'; topic: TopicOf<K>; changing?: Receipt }
  | { name: 'queued'; topic: TopicOf<K>; receipt: Receipt; given: Given<K> }
  | { name: 'done'; topic: TopicOf<K>; receipt: Receipt; isFresh: boolean; unsent?: Given<K>['answer'] };

export type In<K extends KindName, Name extends State<K>['name']> = State<K> & { name: Name };

/** What is shown instead of a question. */
export type Stage<K extends KindName> = In<K, 'failed' | 'closed' | 'queued' | 'done'>;
