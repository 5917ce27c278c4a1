import { expect, waitUntil } from '@open-wc/testing';
import { wordsIn } from './language.ts';
import { FakeEndpoint } from './testing/fake-endpoint.ts';
import {
  button,
  check,
  focused,
  issuesOf,
  receiptOf,
  sendButton,
  show,
  shown,
  type Widget,
} from './testing/harness.ts';
import { participationSuite } from './testing/participation-suite.ts';

const t = wordsIn('ru');
const tag = 'veche-poll';

participationSuite({
  tag,
  kind: 'poll',
  topic: 'projects',
  answer: (widget) => check(widget, 'answer.choices', 'shore'),
  typed: (widget) =>
    [...widget.renderRoot.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value),
});

const order = (widget: Widget) =>
  [...widget.renderRoot.querySelectorAll<HTMLElement>('.ranking li')].map((row) => row.dataset.id);

async function press(widget: Widget, act: string): Promise<void> {
  const one = widget.renderRoot.querySelector<HTMLElement>(`[data-act="${act}"], .rest [data-id="${act}"]`);
  if (!one) throw new Error(`There is nothing to press for ${act}`);
  one.click();
  await widget.updateComplete;
}

participationSuite({
  tag,
  kind: 'poll',
  topic: 'themes',
  answer: async (widget) => {
    await press(widget, 'tos');
    await press(widget, 'youth');
  },
  typed: order,
});

describe('what the administration says to all who took part', () => {
  it('stands beneath the results of whoever voted and of a poll that is over, hostile words as words', async () => {
    const endpoint = new FakeEndpoint();
    const hostile = '<img src=x onerror=alert(1)>';
    endpoint.say('projects', hostile);
    const widget = await show(tag, 'projects', endpoint);
    expect(widget.renderRoot.textContent).not.to.contain(hostile);
    await check(widget, 'answer.choices', 'shore');
    sendButton(widget).click();
    expect((await shown(widget, '.results ~ section')).textContent).to.contain(hostile);
    await expect(widget).to.be.accessible();
    const other = new FakeEndpoint();
    other.say('projects', hostile);
    Object.assign(other.topics.projects ?? {}, { state: 'closed' });
    const closed = await show(tag, 'projects', other);
    expect((await shown(closed, '[aria-labelledby="statements-title"]')).textContent).to.contain(hostile);
    expect(closed.renderRoot.querySelector('img')).to.equal(null);
  });
});

describe('<veche-poll>', () => {
  let endpoint: FakeEndpoint;
  beforeEach(() => {
    endpoint = new FakeEndpoint();
  });

  it('counts what is chosen and says when it is too much', async () => {
    const widget = await show(tag, 'projects', endpoint);
    for (const id of ['yards', 'shore', 'sport', 'access']) await check(widget, 'answer.choices', id);
    expect((await shown(widget, '.count')).textContent).to.equal(t.poll.picked(4, 3));
    sendButton(widget).click();
    await waitUntil(() => issuesOf(widget).length > 0);
    expect(endpoint.count('submit')).to.equal(0);
  });

  for (const topic of ['projects', 'themes']) {
    it(`says what to do where nothing is chosen in ${topic}`, async () => {
      const widget = await show(tag, topic, endpoint);
      sendButton(widget).click();
      await waitUntil(() => issuesOf(widget).length > 0);
      expect((await shown(widget, '.issue:not([hidden])')).textContent).to.equal(t.poll.missing);
    });
  }

  it('asks for one by radio buttons', async () => {
    Object.assign(endpoint.topics.projects as object, { max: 1 });
    const widget = await show(tag, 'projects', endpoint);
    await check(widget, 'answer.choices', 'yards');
    await check(widget, 'answer.choices', 'shore');
    sendButton(widget).click();
    await receiptOf(widget);
    expect([...endpoint.submissions.values()][0]?.input.answer).to.deep.equal({ choices: ['shore'] });
  });

  it('ranks by buttons alone: the focus stays with what moves, and each move is said', async () => {
    const widget = await show(tag, 'themes', endpoint);
    for (const id of ['tos', 'youth', 'ngo']) await press(widget, id);
    await press(widget, 'up ngo');
    await press(widget, 'up ngo');
    expect(order(widget)).to.deep.equal(['ngo', 'tos', 'youth']);
    await waitUntil(() => (focused() as HTMLElement | null)?.dataset.act === 'up ngo');
    const said = [...widget.renderRoot.querySelectorAll('[role="status"]')].map((one) => one.textContent);
    expect(said.join()).to.contain('место 1 из 3');
    await press(widget, 'drop tos');
    expect(order(widget)).to.deep.equal(['ngo', 'youth']);
    sendButton(widget).click();
    await receiptOf(widget);
    expect([...endpoint.submissions.values()][0]?.input.answer).to.deep.equal({ ranking: ['ngo', 'youth'] });
  });

  it('ranks by dragging', async () => {
    const widget = await show(tag, 'themes', endpoint);
    for (const id of ['tos', 'youth', 'ngo']) await press(widget, id);
    const rows = [...widget.renderRoot.querySelectorAll('.ranking li')];
    const middle = (row: Element | undefined) => {
      const { top, bottom, left } = (row as Element).getBoundingClientRect();
      return { clientX: left + 10, clientY: (top + bottom) / 2 };
    };
    const list = widget.renderRoot.querySelector('.ranking') as HTMLElement;
    list.setPointerCapture = () => undefined;
    const init = { bubbles: true, composed: true, pointerId: 1 };
    rows[2]
      ?.querySelector('.grip')
      ?.dispatchEvent(new PointerEvent('pointerdown', { ...init, ...middle(rows[2]) }));
    list.dispatchEvent(new PointerEvent('pointermove', { ...init, ...middle(rows[0]) }));
    list.dispatchEvent(new PointerEvent('pointerup', init));
    await widget.updateComplete;
    expect(order(widget)).to.deep.equal(['ngo', 'tos', 'youth']);
    list.dispatchEvent(new PointerEvent('pointermove', { ...init, ...middle(rows[2]) }));
    expect(order(widget), 'after the drop nothing moves').to.deep.equal(['ngo', 'tos', 'youth']);
  });

  it('takes scores, and leaves out what has none', async () => {
    Object.assign(endpoint.topics.projects as object, {
      method: 'score',
      min: 1,
      max: 7,
      scale: { min: 1, max: 5 },
    });
    const widget = await show(tag, 'projects', endpoint);
    await check(widget, 'answer.scores.yards', '5');
    await check(widget, 'answer.scores.shore', '2');
    await expect(widget).to.be.accessible();
    sendButton(widget).click();
    await receiptOf(widget);
    expect([...endpoint.submissions.values()][0]?.input.answer).to.deep.equal({
      scores: { yards: 5, shore: 2 },
    });
  });

  it('lets a vote be changed under the same receipt where the topic does', async () => {
    const widget = await show(tag, 'themes', endpoint);
    await press(widget, 'tos');
    await press(widget, 'youth');
    sendButton(widget).click();
    button(await receiptOf(widget), t.receipt.change).click();
    await shown(widget, 'form');
    await waitUntil(() => order(widget).length === 2);
    expect(order(widget)).to.deep.equal(['tos', 'youth']);
    await press(widget, 'up youth');
    sendButton(widget).click();
    await receiptOf(widget);
    expect(endpoint.submissions.size).to.equal(1);
    expect([...endpoint.submissions.values()][0]?.input.answer).to.deep.equal({ ranking: ['youth', 'tos'] });
    await waitUntil(() => endpoint.count('readResults') === 2, 'the count is asked for anew', {
      timeout: 10_000,
    });
  });

  it('does not offer to change a final vote', async () => {
    const widget = await show(tag, 'projects', endpoint);
    await check(widget, 'answer.choices', 'yards');
    sendButton(widget).click();
    const receipt = await receiptOf(widget);
    expect(
      [...receipt.renderRoot.querySelectorAll('button')].map((one) => one.textContent?.trim()),
    ).not.to.contain(t.receipt.change);
  });

  it('shows the count as a table, its bars hidden from screen readers', async () => {
    const widget = await show(tag, 'projects', endpoint);
    await check(widget, 'answer.choices', 'yards');
    sendButton(widget).click();
    const table = await shown<HTMLTableElement>(widget, '.results table');
    expect(
      [...table.tBodies[0]!.rows].slice(0, 2).map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
    ).to.deep.equal(['Дворы и детские площадки 3', 'Берег озера и места для прогулок 1']);
    expect(table.querySelectorAll('svg:not([aria-hidden="true"])').length).to.equal(0);
  });
});
