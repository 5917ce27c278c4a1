import { expect, waitUntil } from '@open-wc/testing';
import { wordsIn } from './language.ts';
import { FakeEndpoint } from './testing/fake-endpoint.ts';
import {
  check,
  control,
  enter,
  issuesOf,
  receiptOf,
  sendButton,
  show,
  type Widget,
} from './testing/harness.ts';
import { participationSuite } from './testing/participation-suite.ts';

const t = wordsIn('ru');
const tag = 'veche-volunteer';

async function answer(widget: Widget): Promise<void> {
  await check(widget, 'answer.shifts', 'park-morning');
  await enter(widget, 'answer.age', '34');
  await enter(widget, 'contact.phone', '+7 000 000-00-00');
  await check(widget, 'consent.id');
}

participationSuite({
  tag,
  kind: 'volunteer',
  topic: 'cleanup',
  answer,
  typed: (widget) => control(widget, 'answer.age').value,
});

describe('<veche-volunteer>', () => {
  let endpoint: FakeEndpoint;
  beforeEach(() => {
    endpoint = new FakeEndpoint();
  });

  it('says the places left, and the waiting list where there are none', async () => {
    const widget = await show(tag, 'cleanup', endpoint);
    const places = [...widget.renderRoot.querySelectorAll('.places')].map((one) => one.textContent);
    expect(places).to.deep.equal([
      t.volunteer.placesLeft(12),
      t.volunteer.placesLeft(20),
      t.volunteer.waitingList(2),
    ]);
  });

  it('asks for a guardian below the age that the topic sets', async () => {
    const widget = await show(tag, 'cleanup', endpoint);
    expect(widget.renderRoot.querySelector('[name="answer.guardian.name"]')).to.equal(null);
    await answer(widget);
    await enter(widget, 'answer.age', '16');
    sendButton(widget).click();
    await waitUntil(() => issuesOf(widget).includes('answer-guardian-name-issue'));
    await enter(widget, 'answer.guardian.name', 'Взрослый');
    await enter(widget, 'answer.guardian.phone', '+7 000 000-00-01');
    await check(widget, 'answer.guardian.has_agreed');
    await expect(widget).to.be.accessible();
    sendButton(widget).click();
    await receiptOf(widget);
    expect([...endpoint.submissions.values()][0]?.input.answer).to.deep.equal({
      shifts: ['park-morning'],
      age: 16,
      guardian: { name: 'Взрослый', phone: '+7 000 000-00-01', has_agreed: true },
    });
  });

  it('does not send the guardian of an adult', async () => {
    const widget = await show(tag, 'cleanup', endpoint);
    await answer(widget);
    await enter(widget, 'answer.age', '16');
    await enter(widget, 'answer.guardian.name', 'Взрослый');
    await enter(widget, 'answer.age', '36');
    sendButton(widget).click();
    await receiptOf(widget);
    expect([...endpoint.submissions.values()][0]?.input.answer).to.deep.equal({
      shifts: ['park-morning'],
      age: 36,
    });
  });

  it('tells a place from a place in the waiting list', async () => {
    const widget = await show(tag, 'cleanup', endpoint);
    await answer(widget);
    await check(widget, 'answer.shifts', 'park-noon');
    sendButton(widget).click();
    const receipt = await receiptOf(widget);
    const places = [...receipt.renderRoot.querySelectorAll('.standing li')].map((one) =>
      one.textContent?.trim(),
    );
    expect(places).to.deep.equal([
      `Парк, утро: ${t.receipt.confirmed}`,
      `Парк, день: ${t.receipt.waiting(2)}`,
    ]);
  });

  it('takes no more shifts than the topic lets', async () => {
    const widget = await show(tag, 'cleanup', endpoint);
    await answer(widget);
    await check(widget, 'answer.shifts', 'park-noon');
    await check(widget, 'answer.shifts', 'shore-morning');
    sendButton(widget).click();
    await waitUntil(() => issuesOf(widget).includes('answer-shifts-issue'));
    expect(endpoint.count('submit')).to.equal(0);
  });
});
