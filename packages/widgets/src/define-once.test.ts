import { expect } from '@open-wc/testing';
import { defineOnce } from './define-once.ts';

describe('defining an element', () => {
  const said: string[] = [];
  const { warn } = console;
  before(() => {
    console.warn = (words: string) => said.push(words);
  });
  after(() => {
    console.warn = warn;
  });

  const element = (version: string) =>
    class extends HTMLElement {
      static version = version;
    };

  it('leaves whoever came first, and is silent about the same version', () => {
    const first = element('1.0.0');
    defineOnce('veche-test-once', first);
    defineOnce('veche-test-once', element('1.0.0'));
    expect(customElements.get('veche-test-once')).to.equal(first);
    expect(said).to.deep.equal([]);
  });

  it('says once that another version is there', () => {
    defineOnce('veche-test-clash', element('1.0.0'));
    defineOnce('veche-test-clash', element('2.0.0'));
    defineOnce('veche-test-once', element('2.0.0'));
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('1.0.0').and.contain('2.0.0');
  });
});
