import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { KindName } from '@veche/protocol';
import { wordsIn } from '../language.ts';
import { FakeEndpoint } from './fake-endpoint.ts';
import { button, focused, issuesOf, receiptOf, sendButton, show, shown, type Widget } from './harness.ts';
import { outboxSuite } from './outbox-suite.ts';

export interface Participant {
  tag: string;
  kind: KindName;
  topic: string;
  /** Answers as a resident would, up to the button that sends. */
  answer(widget: Widget): Promise<void>;
  /** Presses what an impatient resident would press without answering. */
  hurry?(widget: Widget): void;
  /** Something that was typed or chosen, to be found again. */
  typed(widget: Widget): unknown;
}

/** What every widget does, whatever it asks. */
export function participationSuite({
  tag,
  kind,
  topic,
  answer,
  typed,
  hurry = (w) => sendButton(w).click(),
}: Participant) {
  const t = wordsIn('ru');

  describe(`<${tag}> as a way to take part (${topic})`, () => {
    let endpoint: FakeEndpoint;

    beforeEach(() => {
      endpoint = new FakeEndpoint();
    });

    async function send(widget: Widget): Promise<Widget> {
      await answer(widget);
      sendButton(widget).click();
      await receiptOf(widget);
      return widget;
    }

    describe('is accessible', () => {
      it('while loading', async () => {
        endpoint.faults.push({ name: 'readTopic', fault: new Promise(() => undefined) });
        const widget = await show(tag, topic, endpoint, { isLoaded: false });
        await shown(widget, '.skeleton');
        await expect(widget).to.be.accessible();
      });

      for (const lang of ['ru', 'en']) {
        it(`with its question, in ${lang}`, async () => {
          const widget = await show(tag, topic, endpoint, { lang });
          await expect(widget).to.be.accessible();
        });
      }

      it('with issues', async () => {
        const widget = await show(tag, topic, endpoint);
        hurry(widget);
        await waitUntil(() => issuesOf(widget).length > 0);
        await expect(widget).to.be.accessible();
      });

      it('while sending, and after', async () => {
        let release = () => {};
        const late = new Promise<void>((resolve) => {
          release = resolve;
        });
        endpoint.faults.push({ name: 'submit', fault: late });
        const widget = await show(tag, topic, endpoint);
        await answer(widget);
        sendButton(widget).click();
        await waitUntil(() => sendButton(widget).ariaDisabled === 'true');
        await expect(widget).to.be.accessible();
        release();
        await receiptOf(widget);
        await expect(widget).to.be.accessible();
      });

      it('with a problem', async () => {
        endpoint.faults.push({ name: 'submit', fault: 'closed' });
        const widget = await show(tag, topic, endpoint);
        await answer(widget);
        sendButton(widget).click();
        await shown(widget, '[role="alert"]:not([hidden])');
        await expect(widget).to.be.accessible();
      });

      it('when closed', async () => {
        Object.assign(endpoint.topics[topic] as object, { state: 'closed' });
        const widget = await show(tag, topic, endpoint);
        expect((await shown(widget, '.notice')).textContent).to.contain(t.closed);
        await expect(widget).to.be.accessible();
      });

      it('when it could not load', async () => {
        endpoint.faults.push({ name: 'readTopic', fault: 'not-found' });
        const widget = await show(tag, topic, endpoint);
        expect((await shown(widget, '.alert')).textContent).to.equal(t.problem['not-found']);
        await expect(widget).to.be.accessible();
      });
    });

    it('waits for a space that comes later', async () => {
      const page = await fixture<HTMLElement>(html`<div lang="ru"></div>`);
      const widget = document.createElement(tag) as Widget;
      widget.setAttribute('topic', topic);
      page.append(widget);
      expect((await shown(widget, '.alert')).textContent).to.equal(t.misconfigured);

      const space = document.createElement('veche-space');
      space.client = endpoint.client;
      page.append(space);
      space.append(widget);
      await shown(widget, 'form');
    });

    it('survives being moved about the page', async () => {
      const widget = await show(tag, topic, endpoint);
      await answer(widget);
      const before = typed(widget);
      const other = await fixture<HTMLElement>(html`<veche-space .client=${endpoint.client}></veche-space>`);
      other.append(widget);
      await widget.updateComplete;
      expect(typed(widget)).to.deep.equal(before);
      sendButton(widget).click();
      await receiptOf(widget);
    });

    it('sends nothing when nothing is answered, and goes to the first issue', async () => {
      const widget = await show(tag, topic, endpoint);
      hurry(widget);
      await waitUntil(() => issuesOf(widget).length > 0);
      expect(endpoint.count('submit')).to.equal(0);
      expect(endpoint.storage.get(`topic ${topic}`), 'nothing is kept of it').to.equal(undefined);
      await waitUntil(() => focused()?.matches('input, select, textarea, button'));
      const invalid = focused()?.closest('[aria-invalid="true"], [data-invalid="true"]');
      expect(invalid, 'the focus is at an issue').to.exist;
    });

    it('keeps nothing on the device before the resident acts', async () => {
      const kept: string[] = [];
      endpoint.storage.set = (key) => void kept.push(key);
      await show(tag, topic, endpoint);
      expect(kept).to.deep.equal([]);
    });

    it('sends once however often the button is pressed', async () => {
      const widget = await show(tag, topic, endpoint);
      await answer(widget);
      sendButton(widget).click();
      sendButton(widget).click();
      sendButton(widget).form?.requestSubmit();
      await receiptOf(widget);
      expect(endpoint.count('submit')).to.equal(1);
    });

    it('tells the page with ids only, and moves to the receipt', async () => {
      const widget = await show(tag, topic, endpoint);
      await answer(widget);
      setTimeout(() => sendButton(widget).click());
      const { detail, bubbles, composed } = await oneEvent(widget, 'veche-submitted');
      const [id] = endpoint.submissions.keys();
      expect(detail).to.deep.equal({ topic, id });
      expect([bubbles, composed]).to.deep.equal([true, true]);
      await receiptOf(widget);
      await waitUntil(() => focused()?.matches('.standing h4, [tabindex="-1"]'));
      expect(widget.renderRoot.querySelector('[role="status"]')?.textContent).to.equal(t.kinds[kind].sent);
    });

    it('keeps what was typed through a refusal, also over a reload, and sends it again with the same id', async () => {
      endpoint.faults.push({ name: 'submit', fault: 'closed' });
      const widget = await show(tag, topic, endpoint);
      await answer(widget);
      const before = typed(widget);
      sendButton(widget).click();
      const alert = await shown(widget, '[role="alert"]:not([hidden])');
      expect(alert.textContent).to.equal(t.problem.closed);
      expect(typed(widget)).to.deep.equal(before);
      const again = await show(tag, topic, endpoint);
      await waitUntil(() => JSON.stringify(typed(again)) === JSON.stringify(before));
      expect((await shown(again, '[role="alert"]:not([hidden])')).textContent).to.equal(t.problem.closed);
      sendButton(widget).click();
      await receiptOf(widget);
      const ids = endpoint.seen.filter(({ name }) => name === 'submit').map(({ params }) => params.id);
      expect(new Set(ids).size).to.equal(1);
      expect(ids.length).to.equal(2);
    });

    outboxSuite({ tag, topic, answer, typed });

    it('shows the receipt again after a reload', async () => {
      await send(await show(tag, topic, endpoint));
      const receipt = await receiptOf(await show(tag, topic, endpoint));
      expect(receipt.renderRoot.querySelector('.standing h4')?.textContent).to.equal(t.kinds[kind].sent);
    });

    it('brings the official’s answer, and takes a reply to it', async () => {
      const widget = await send(await show(tag, topic, endpoint));
      const [id = ''] = endpoint.submissions.keys();
      endpoint.reply(id, 'Сделаем до пятницы');
      const receipt = await receiptOf(widget);
      button(receipt, t.receipt.refresh).click();
      const official = await shown(receipt, '.messages .official');
      expect(official.textContent).to.contain('Сделаем до пятницы').and.contain('Управление благоустройства');
      await expect(widget).to.be.accessible();

      endpoint.faults.push({ name: 'say', fault: 'closed' });
      const box = await shown<HTMLTextAreaElement>(receipt, 'textarea');
      box.value = 'Спасибо, ждём';
      button(receipt, t.receipt.send).click();
      await shown(receipt, '#text-issue:not([hidden])');
      expect(box.value).to.equal('Спасибо, ждём');
      button(receipt, t.receipt.send).click();
      await shown(receipt, '.messages .resident');
      // Until it is sent it stands among the messages as one that waits.
      await waitUntil(() => box.value === '');
    });

    it('offers a link that opens the same receipt', async () => {
      const receipt = await receiptOf(await send(await show(tag, topic, endpoint)));
      const link = await shown<HTMLInputElement>(receipt, '#link');
      const [[id, { token }] = ['', { token: '' }]] = endpoint.submissions.entries();
      expect(link.value).to.equal(`${endpoint.client.endpoint}/r/${id}#${token}`);
    });
  });
}
