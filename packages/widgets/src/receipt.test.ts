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

  it('shows what an expert thinks, with their name, and nothing of experts before', async () => {
    const receipt = await open(token);
    await shown(receipt, '.standing');
    expect(receipt.renderRoot.querySelector('#opinions-title')).to.equal(null);
    endpoint.opine(id, 'The roots <b>hold</b>.');
    await receipt.refresh();
    await receipt.updateComplete;
    const section = receipt.renderRoot.querySelector('[aria-labelledby="opinions-title"]');
    expect(section?.textContent).to.contain('Olga Kim, dendrologist').and.contain('The roots <b>hold</b>.');
    await expect(receipt).to.be.accessible();
  });

  describe('with an answer', () => {
    const box = async () => {
      endpoint.reply(id, 'It is mended.');
      const receipt = await open(token);
      return { receipt, form: (await shown(receipt, '.verdict')) as HTMLFormElement };
    };
    const choose = async (receipt: VecheReceipt, index: 0 | 1) => {
      receipt.renderRoot.querySelectorAll<HTMLInputElement>('[name="solved"]')[index]?.click();
      await receipt.updateComplete;
    };
    const problem = (form: HTMLFormElement) => form.querySelector('.issue:not([hidden])')?.textContent;

    it('asks whether it is solved, and wants an answer to that', async () => {
      const { receipt, form } = await box();
      await expect(receipt).to.be.accessible();
      form.requestSubmit();
      await waitUntil(() => problem(form) === t.issue.not_a_choice());
      await choose(receipt, 0);
      await expect(receipt).to.be.accessible();
      expect(problem(form)).to.equal(undefined);
      const rating = form.querySelector('select') as HTMLSelectElement;
      rating.value = '4';
      form.requestSubmit();
      await waitUntil(() => endpoint.submissions.get(id)?.status === 'closed');
      await waitUntil(
        () => receipt.renderRoot.querySelector('[role="status"]')?.textContent === t.receipt.thanks,
      );
      expect(endpoint.submissions.get(id)?.rating).to.equal(4);
    });

    it('sends it back with a reason, kept through a refusal and sent under one id', async () => {
      const { receipt, form } = await box();
      await choose(receipt, 1);
      await expect(receipt).to.be.accessible();
      form.requestSubmit();
      await waitUntil(() => problem(form) === t.issue.required());
      const why = form.querySelector('textarea') as HTMLTextAreaElement;
      why.value = 'It leaks again.';
      endpoint.faults.push({ name: 'judge', fault: 'step-not-allowed' });
      form.requestSubmit();
      await waitUntil(() => problem(form) === t.problem['step-not-allowed']);
      expect(why.value).to.equal('It leaks again.');
      form.requestSubmit();
      await waitUntil(() => receipt.renderRoot.textContent?.includes(t.status.reopened));
      const sent = endpoint.seen.filter(({ name }) => name === 'judge').slice(-2);
      expect(new Set(sent.map(({ body }) => (body as { id: string }).id)).size).to.equal(1);
    });
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
