import { expect, waitUntil } from '@open-wc/testing';
import { wordsIn } from '../language.ts';
import { FakeEndpoint } from './fake-endpoint.ts';
import { button, focused, receiptOf, sendButton, show, shown, type Widget } from './harness.ts';
import type { Participant } from './participation-suite.ts';

/** What every widget does with what cannot be sent now. */
export function outboxSuite({ tag, topic, answer, typed }: Omit<Participant, 'kind' | 'hurry'>) {
  const t = wordsIn('ru');

  describe('keeps what cannot be sent', () => {
    let endpoint: FakeEndpoint;
    beforeEach(() => {
      endpoint = new FakeEndpoint();
    });

    async function queue(fault: 'internal' | 'lost-answer'): Promise<Widget> {
      endpoint.faults.push({ name: 'submit', fault });
      const widget = await show(tag, topic, endpoint);
      await answer(widget);
      sendButton(widget).click();
      await shown(widget, '[data-status="queued"]');
      return widget;
    }
    const ids = () => endpoint.seen.filter(({ name }) => name === 'submit').map(({ params }) => params.id);

    it('says so, and goes there', async () => {
      const widget = await queue('internal');
      await waitUntil(() => focused()?.textContent === t.queued.title);
      expect(widget.renderRoot.querySelector('[role="status"]')?.textContent).to.equal(t.queued.title);
      await expect(widget).to.be.accessible();
    });

    it('sends it once when asked, under the same id', async () => {
      const widget = await queue('lost-answer');
      button(widget, t.queued.now).click();
      await receiptOf(widget);
      expect(ids().length).to.equal(2);
      expect(new Set(ids()).size).to.equal(1);
      expect(endpoint.submissions.size).to.equal(1);
    });

    it('finds it again after a reload', async () => {
      await queue('internal');
      const again = await show(tag, topic, endpoint, { isLoaded: false });
      await shown(again, '[data-status="queued"]');
      await expect(again).to.be.accessible();
      button(again, t.queued.now).click();
      await receiptOf(again);
      expect(endpoint.submissions.size).to.equal(1);
    });

    it('lets the resident correct it', async () => {
      const widget = await queue('internal');
      button(widget, t.queued.edit).click();
      await shown(widget, 'form');
      await waitUntil(() => endpoint.storage.get('outbox') === undefined);
      expect(JSON.stringify(typed(widget))).not.to.equal(
        JSON.stringify(typed(await show(tag, topic, new FakeEndpoint()))),
      );
    });

    it('lets the resident delete it', async () => {
      const widget = await queue('internal');
      button(widget, t.queued.drop).click();
      await shown(widget, 'form');
      await waitUntil(() => endpoint.storage.get('outbox') === undefined);
      expect(endpoint.submissions.size).to.equal(0);
      await shown(await show(tag, topic, endpoint), 'form');
    });

    it('keeps a message that cannot be sent, and sends it once', async () => {
      const widget = await show(tag, topic, endpoint);
      await answer(widget);
      sendButton(widget).click();
      const receipt = await receiptOf(widget);
      endpoint.faults.push({ name: 'say', fault: 'lost-answer' });
      const box = await shown<HTMLTextAreaElement>(receipt, 'textarea');
      box.value = 'Когда начнёте?';
      button(receipt, t.receipt.send).click();
      const waiting = await shown(receipt, '.waiting');
      expect(waiting.textContent).to.contain('Когда начнёте?').and.contain(t.queued.message);
      await expect(widget).to.be.accessible();
      await endpoint.client.outbox.flush();
      await waitUntil(() => !receipt.renderRoot.querySelector('.waiting'));
      await waitUntil(() => receipt.renderRoot.querySelector('.messages .resident'));
      const said = endpoint.seen.filter(({ name }) => name === 'say').map(({ params }) => params.message);
      expect(said.length).to.equal(2);
      expect(new Set(said).size, 'a retry has the same id').to.equal(1);
    });
  });
}
