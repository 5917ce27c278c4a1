import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addressOf, parseRoute, type Route, sectionNames } from './route.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/).filter((id) => id !== 'new');
const filter = fc.record(
  {
    q: fc.string({ unit: 'grapheme', minLength: 1 }),
    topic: slug,
    kind: fc.constantFrom('poll', 'feedback'),
    status: fc.constantFrom('received', 'answered'),
  },
  { requiredKeys: [] },
);
const route = fc.oneof(
  fc.record({
    page: fc.constant('inbox'),
    queue: fc.constantFrom('new', 'mine', 'waiting', 'answered', 'all'),
    filter,
    open: fc.option(fc.uuid(), { nil: undefined }),
  }),
  fc.record({ page: fc.constantFrom('topics', 'people', 'new-person', 'mail', 'account') }),
  fc.record({ page: fc.constant('person'), user: slug }),
  fc.record({
    page: fc.constant('log'),
    filter: fc.record({ actor: slug, submission: fc.uuid() }, { requiredKeys: [] }),
  }),
  fc.record({ page: fc.constant('templates'), id: fc.option(fc.uuid(), { nil: undefined }) }),
  fc.record({ page: fc.constant('settings'), section: fc.constantFrom(...sectionNames) }),
  fc.record({ page: fc.constant('topic'), id: slug }),
  fc.record({ page: fc.constant('new-topic'), kind: fc.constantFrom('poll', 'volunteer') }),
) as fc.Arbitrary<Route>;

describe('an address of the desk', () => {
  it('leads back to the place that it was written for', () => {
    fc.assert(fc.property(route, (one) => void expect(parseRoute(addressOf(one))).to.deep.equal(one)));
  });

  it('with a secret gives it away once, and is written without', () => {
    for (const page of ['join', 'found'] as const) {
      const opened = parseRoute(`#/${page}/the-secret`);
      expect(opened).to.deep.equal({ page, secret: 'the-secret' });
      expect(addressOf(opened)).to.equal(`#/${page}`);
    }
  });

  it('which means nothing is the inbox', () => {
    const nothing = fc.oneof(fc.string(), fc.constantFrom('#/%zz', '#/inbox/none', '#/topics/new/none/%'));
    fc.assert(fc.property(nothing, (hash) => void expect(parseRoute(hash).page).to.be.a('string')));
    expect(parseRoute('#/%zz')).to.deep.equal({ page: 'inbox', queue: 'new', filter: {}, open: undefined });
  });
});
