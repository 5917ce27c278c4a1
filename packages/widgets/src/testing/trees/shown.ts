import type { FakeEndpoint } from '../fake-endpoint.ts';

/** A state of an element, and what somebody who hears it finds there. */
export interface Shown {
  state: string;
  /** Brings an element there. */
  reach(endpoint: FakeEndpoint): Promise<unknown>;
  /**
   * Lines of `treeOf`: role, name, value, states, and after a colon what describes it. `*` stands for what depends on the
   * zone or the day.
   */
  tree: string;
}
