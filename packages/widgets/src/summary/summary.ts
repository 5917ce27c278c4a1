import type { AnswerTo, KindName, TopicOf } from '@veche/protocol';
import type { FormView } from '../form-view.ts';

/** One line of what was sent: a name and its value in words. */
export type Row = readonly [label: string, value: string];

/** Puts an answer into words. The topic gives the titles of what was chosen. */
export type Summary<K extends KindName> = (
  answer: AnswerTo<K>,
  topic: TopicOf<K>,
  view: Pick<FormView, 't' | 'lang'>,
) => Row[];
