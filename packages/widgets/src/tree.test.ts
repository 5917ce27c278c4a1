import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { FakeEndpoint } from './testing/fake-endpoint.ts';
import { elements } from './testing/trees/index.ts';

const isLike = (line: string, wanted: string) => {
  const parts = wanted.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(line);
};

// Only Chromium tells its tree.
const isTold = /Chrome/.test(navigator.userAgent);

/** What somebody hears who goes through an element, in each of its states: the tree that the browser makes of it. */
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
