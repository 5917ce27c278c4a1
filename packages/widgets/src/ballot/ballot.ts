import type { TopicOf } from '@veche/protocol';
import type { FormView } from '../form-view.ts';

/** A way to answer a poll. */
export interface Ballot {
  render(topic: TopicOf<'poll'>, view: FormView): unknown;
  /** Begins with an answer whose controls are not there yet. */
  begin?(answer: object): void;
}
