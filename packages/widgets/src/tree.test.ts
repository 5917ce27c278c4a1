import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { FakeEndpoint } from './testing/fake-endpoint.ts';
import { feedback } from './testing/trees/feedback.ts';
import { initiative } from './testing/trees/initiative.ts';
import { answers, cases } from './testing/trees/lists.ts';
import { poll } from './testing/trees/poll.ts';
import { pollSent } from './testing/trees/poll-sent.ts';
import { volunteer } from './testing/trees/volunteer.ts';

/** What somebody hears who goes through an element, in each of its states: the tree that the browser makes of it. */
const elements = { poll: [...poll, ...pollSent], feedback, volunteer, initiative, cases, answers };

const isLike = (line: string, wanted: string) => {
  const parts = wanted.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(line);
};

// Only Chromium tells its tree.
const isTold = /Chrome/.test(navigator.userAgent);

for (const [name, states] of Object.entries(elements)) {
  (isTold ? describe : describe.skip)(`<veche-${name}> as it is heard`, () => {
    for (const { state, reach, tree } of states) {
      it(state, async () => {
        await reach(new FakeEndpoint());
        const { lines } = (await executeServerCommand('tree')) as { lines: string[] };
        const wanted = tree
          .trim()
          .split('\n')
          .map((line) => line.trim());
        const found = lines.map((line, at) => (isLike(line, wanted[at] ?? '') ? wanted[at] : line));
        expect(found.join('\n')).to.equal(wanted.join('\n'));
      });
    }
  });
}
