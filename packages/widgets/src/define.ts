/** Defines the elements. The only file of the package with a side effect. */
import { ContextRoot } from '@lit/context';
import {
  VecheFeedback,
  VecheInitiative,
  VechePoll,
  VecheReceipt,
  VecheSpace,
  VecheVolunteer,
} from './index.ts';

const elements: Record<string, CustomElementConstructor> = {
  'veche-space': VecheSpace,
  'veche-receipt': VecheReceipt,
  'veche-poll': VechePoll,
  'veche-feedback': VecheFeedback,
  'veche-initiative': VecheInitiative,
  'veche-volunteer': VecheVolunteer,
};

// A space may be put around a widget that is already there: its requests are kept and asked again.
if (!customElements.get('veche-space')) new ContextRoot().attach(document.documentElement);

// The script may be on the page twice: whoever came first stays.
for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
