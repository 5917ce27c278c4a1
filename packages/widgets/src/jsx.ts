/**
 * The elements in JSX. Types only: an application merges `VecheElements` into the `JSX.IntrinsicElements` of React, Preact or
 * Solid, once.
 */
import type { VecheEvents } from './events.ts';
import type {
  VecheAnswers,
  VecheCases,
  VecheFeedback,
  VecheInitiative,
  VechePoll,
  VecheReceipt,
  VecheSpace,
  VecheVolunteer,
} from './index.ts';

/** What is written of every element, as the frameworks call it. */
interface Common<E extends HTMLElement> {
  children?: unknown;
  class?: string;
  className?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  hidden?: boolean;
  id?: string;
  key?: string | number | null;
  lang?: string;
  ref?: { current: E | null } | ((element: E) => unknown) | null;
  slot?: string;
  style?: string | object;
  title?: string;
}

/** React and Preact hear `onveche-submitted`, Solid `on:veche-submitted`. Any element hears those inside it too. */
type Heard = {
  [Name in keyof VecheEvents as `on${Name}` | `on:${Name}`]?: (event: VecheEvents[Name]) => void;
};

type Props<E extends HTMLElement, Name extends keyof E> = Common<E> & Heard & { [N in Name]?: E[N] };

/** What may be written of each element, by its tag. */
export interface VecheElements {
  'veche-answers': Props<VecheAnswers, 'endpoint' | 'space' | 'client'>;
  'veche-cases': Props<VecheCases, 'endpoint' | 'space' | 'topic' | 'case' | 'fragment' | 'client'>;
  'veche-feedback': Props<VecheFeedback, 'endpoint' | 'topic'>;
  'veche-initiative': Props<VecheInitiative, 'endpoint' | 'topic'>;
  'veche-poll': Props<VechePoll, 'endpoint' | 'topic'>;
  'veche-receipt': Props<VecheReceipt, 'endpoint' | 'submission' | 'receipt' | 'client'>;
  'veche-space': Props<VecheSpace, 'endpoint' | 'space' | 'client'>;
  'veche-volunteer': Props<VecheVolunteer, 'endpoint' | 'topic'>;
}
