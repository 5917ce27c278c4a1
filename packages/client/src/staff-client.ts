import type { OutputOf, ParamsOf, Route } from '@veche/protocol';
import { type StaffEvent, staffEvent, staffRoutes } from '@veche/protocol/desk';
import { addressUnder } from './address.ts';
import { type CallInput, type Connection, connect } from './call.ts';
import { readStream } from './read-stream.ts';

type Input<R extends Route> = Omit<CallInput<R>, 'headers'>;

/** A route whose path names nothing needs no `params`, and so perhaps no input. */
export type StaffCall = <R extends Route>(
  route: R,
  ...input: Record<string, never> extends ParamsOf<R> ? [Omit<Input<R>, 'params'>?] : [Input<R>]
) => Promise<OutputOf<R>>;

/** Talks to one endpoint on an official's behalf, on the endpoint's own origin. */
export interface StaffClient {
  /** Calls a route of the desk, as `staffRoutes` lists them. Throws a `ProblemError`. */
  call: StaffCall;
  /** Tells each submission to which something happens, and who has it open, until the returned function is called. */
  watch(listener: (event: StaffEvent) => void): () => void;
}

export function createStaffClient({ endpoint, fetch }: Omit<Connection, 'credentials'>): StaffClient {
  const send = connect({ endpoint, fetch, credentials: 'same-origin' });
  /** Every answer that begins or goes on with a session tells it. */
  let csrf = '';

  return {
    async call(route, ...[input]) {
      const headers: Record<string, string> = route.method === 'GET' ? {} : { 'x-csrf-token': csrf };
      const output = await send(route, { params: {}, ...input, headers } as CallInput<typeof route>);
      if (output && typeof output === 'object' && 'csrf_token' in output) csrf = String(output.csrf_token);
      return output;
    },
    watch(listener) {
      const stop = new AbortController();
      const url = addressUnder(endpoint, staffRoutes.followInbox.path);
      const options = {
        url,
        fetch,
        schema: staffEvent,
        credentials: 'same-origin',
        signal: stop.signal,
      } as const;
      void readStream(options, listener);
      return () => stop.abort();
    },
  };
}
