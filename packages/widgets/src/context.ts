import { ContextRoot, createContext } from '@lit/context';
import type { Client } from '@veche/client';

/** What a `<veche-space>` gives to the widgets inside it. */
export interface SpaceValue {
  client: Client;
  /** The language that the space element asks for. */
  lang?: string;
}

// A registered symbol: two copies of the script on one page share it.
export const spaceContext = createContext<SpaceValue | undefined>(Symbol.for('veche-space'));

/** A space may be put around a widget that is already there: its requests are kept and asked again. */
export function attachContextRoot(): void {
  if (!customElements.get('veche-space')) new ContextRoot().attach(document.documentElement);
}
