import type { KindName, Topic } from '@veche/protocol';
import type { Markup } from '../fields.ts';
import type { FormView } from '../form-view.ts';
import { feedback } from './feedback.ts';
import type { Form } from './form.ts';
import { initiative } from './initiative.ts';
import { poll } from './poll.ts';
import { volunteer } from './volunteer.ts';

const forms: { [K in KindName]: Form<K> } = { poll, feedback, initiative, volunteer };

/** The controls for an answer to this topic. */
export const controlsOf = (topic: Topic, view: FormView): Markup =>
  (forms[topic.kind] as Form<KindName>)(topic as never, view);
