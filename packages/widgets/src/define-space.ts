/** Defines the space: beside the other elements, or when a widget that names no endpoint looks for one. */
import { ContextRoot } from '@lit/context';
import { defineOnce } from './define-once.ts';
import { VecheSpace } from './space.ts';

// A space may be put around a widget that is already there: its requests are kept and asked again. A server has no page.
if (globalThis.document && !customElements.get('veche-space'))
  new ContextRoot().attach(document.documentElement);
defineOnce('veche-space', VecheSpace);

export type { VecheEvents } from './events.ts';
export type { VecheSpace };
