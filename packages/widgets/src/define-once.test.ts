import { expect } from '@open-wc/testing';
import { defineOnce } from './define-once.ts';

it('an element that is defined twice is the first one', () => {
  const first = class extends HTMLElement {};
  defineOnce('veche-test-once', first);
  defineOnce('veche-test-once', class extends HTMLElement {});
  expect(customElements.get('veche-test-once')).to.equal(first);
});
