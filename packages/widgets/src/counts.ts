import type { Client } from '@veche/client';
import type { KindName, Results } from '@veche/protocol';
import type { ReactiveElement } from 'lit';
import type { FormView } from './form-view.ts';
import { ResultsView } from './results-view.ts';
import type { In } from './state.ts';

/** When counts may be seen. */
export type About<K extends KindName> = In<K, 'closed' | 'done'>;

/** Counts that a kind shows with the receipt and after the close. */
export interface Counts<K extends KindName> {
  render(state: About<K>, view: FormView, client: Client): unknown;
  /** The counts have changed. */
  tell(results: Results): void;
}

/** The kinds that have any. */
export const countsOf: { [K in KindName]?: new (host: ReactiveElement) => Counts<K> } = { poll: ResultsView };
