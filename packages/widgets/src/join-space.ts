import './define-space.ts';
import { ContextConsumer } from '@lit/context';
import type { LazyClient } from '@veche/client/lazy';
import type { ReactiveElement } from 'lit';
import { type SpaceValue, spaceContext } from './context.ts';

interface Member extends ReactiveElement {
  around?: SpaceValue;
  readonly client?: LazyClient;
  load(): Promise<void>;
}

const joined = new WeakMap<Member, Promise<void>>();

/** Keeps an element told of the space around it; resolves once the first is known, or known to be missing so far. */
export function joinSpace(member: Member): Promise<void> {
  const joining = joined.get(member) ?? join(member);
  joined.set(member, joining);
  return joining;
}

function join(member: Member): Promise<void> {
  let hasJoined = false;
  return new Promise<void>((resolve) => {
    const callback = (around: SpaceValue | undefined) => {
      const { client } = member;
      member.around = around;
      // Moving about in the same one loses nothing.
      if (hasJoined && member.client !== client) void member.load();
      if (around) resolve();
    };
    new ContextConsumer(member, { context: spaceContext, subscribe: true, callback });
    // A space gives its value when it first updates, which is before the next task.
    setTimeout(resolve);
  }).then(() => {
    hasJoined = true;
  });
}
