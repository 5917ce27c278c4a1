import { createContext } from '@lit/context';
import type { LazyClient } from '@veche/client/lazy';

/** What a `<veche-space>` gives to the widgets inside it. */
export interface SpaceValue {
  client: LazyClient;
  /** The language that the space element asks for. */
  lang?: string;
}

// A registered symbol: two copies of the script on one page share it.
export const spaceContext = createContext<SpaceValue | undefined>(Symbol.for('veche-space'));
