import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { makeReceipt } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import './define.ts';
import { wordsIn } from './language.ts';
import type { VecheReceipt } from './receipt.ts';
import { FakeEndpoint } from './testing/fake-endpoint.ts';
import { shown } from './testing/harness.ts';

const t = wordsIn('en');

describe('<veche-receipt> on a page of its own', () => {
  const endpoint = new FakeEndpoint();
  const { id, token } = makeReceipt();

  before(async () => {
    const topic = await endpoint.client.topic('feedback');
    await endpoint.client.submit(topic as never, { id, token }, sampleSubmissions.feedback as never);
  });

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  const open = (hash: string) => {
    history.replaceState(null, '', `${location.pathname}${location.search}#${hash}`);
    return fixture<VecheReceipt>(
      html`<veche-receipt lang="en" .client=${endpoint.client} submission=${id}></veche-receipt>`,
    );
  };

  it('reads the secret from the fragment and shows what was sent in words', async () => {
    const receipt = await open(token);
    await shown(receipt, '.standing');
    const summary = await shown(receipt, '.summary');
    expect(summary.textContent).to.contain('Courtyards, parks, cleaning').and.contain('фонаря');
    await expect(receipt).to.be.accessible();
  });

  it('says in a sentence that a link is wrong', async () => {
    const receipt = await open(makeReceipt().token);
    expect((await shown(receipt, '.alert')).textContent).to.equal(t.problem['not-found']);
    await expect(receipt).to.be.accessible();
  });

  it('asks again when the page is looked at again', async () => {
    const receipt = await open(token);
    await shown(receipt, '.standing');
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    endpoint.reply(id, 'Done.');
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => receipt.renderRoot.querySelector('.official'));
  });
});
