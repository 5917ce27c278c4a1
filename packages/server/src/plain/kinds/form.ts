import type { KindName, TopicOf } from '@veche/protocol';
import type { Markup } from '../fields.ts';
import type { FormView } from '../form-view.ts';

/** The controls of a kind, named by the paths of its answer. */
export type Form<K extends KindName> = (topic: TopicOf<K>, view: FormView) => Markup;
