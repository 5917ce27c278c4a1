import type { Problem } from '@veche/protocol';

/** What the elements tell the page around them, with ids only: each event reaches it from any element inside. */
export interface VecheEvents {
  /** An answer is on the endpoint's disk. */
  'veche-submitted': CustomEvent<{ topic: string; id: string }>;
  /** An answer was refused. */
  'veche-failed': CustomEvent<{ topic: string; code: Problem['code'] }>;
  /** A message of the resident is on disk. */
  'veche-said': CustomEvent<{ id: string }>;
  /** The resident said whether it is solved. */
  'veche-judged': CustomEvent<{ id: string }>;
  /** An answer was taken back. */
  'veche-withdrawn': CustomEvent<{ id: string }>;
  /** A public case was opened, or the list again, which has no id. */
  'veche-case-opened': CustomEvent<{ id?: string }>;
  /** Somebody follows a public case, or no longer. */
  'veche-followed': CustomEvent<{ id: string; isFollowing: boolean }>;
}

/** Tells the page what happened to an element. */
export function tell<Name extends keyof VecheEvents>(
  from: Element,
  name: Name,
  detail: VecheEvents[Name]['detail'],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  // Of elements, documents and windows alike.
  interface GlobalEventHandlersEventMap extends VecheEvents {}
}
