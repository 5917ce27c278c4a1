import { expect, waitUntil } from '@open-wc/testing';
import { FakeEndpoint } from './testing/fake-endpoint.ts';
import { elements } from './testing/trees/index.ts';

/** All that is inside, through every shadow. */
const within = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
    one,
    ...(one.shadowRoot ? within(one.shadowRoot) : []),
  ]);
const isWidget = ({ localName }: Element) => localName.startsWith('veche-') && localName !== 'veche-space';
const bases = (widget: Element) =>
  widget.shadowRoot ? within(widget.shadowRoot).filter((one) => one.matches('.veche')) : [];

// The figures stay in the language that they were loaded in; `languages.test.ts` looks at them.
const { answers: _, ...turned } = elements;

// One engine is enough each time: `languages.test.ts` does the same with one state of each element in all three.
const isAsked = /Chrome/.test(navigator.userAgent);

for (const [name, states] of Object.entries(turned)) {
  (isAsked ? describe : describe.skip)(`<veche-${name}> from right to left, at 320 px`, () => {
    for (const { state, reach } of states) {
      it(state, async () => {
        await reach(new FakeEndpoint());
        const widget = within(document.body).find(isWidget) as HTMLElement;
        Object.assign(widget.style, { display: 'block', inlineSize: '320px' });
        widget.lang = 'ar';
        await waitUntil(() => bases(widget).every(({ lang }) => lang === 'ar'), 'it speaks no Arabic', {
          timeout: 10_000,
        });
        for (const one of bases(widget)) {
          expect(getComputedStyle(one).direction).to.equal('rtl');
          expect(one.scrollWidth, 'it is wider than its place').to.be.at.most(one.clientWidth);
        }
      });
    }
  });
}
