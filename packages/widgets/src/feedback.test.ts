import { expect, waitUntil } from '@open-wc/testing';
import { wordsIn } from './language.ts';
import { FakeEndpoint } from './testing/fake-endpoint.ts';
import {
  button,
  check,
  control,
  enter,
  issuesOf,
  receiptOf,
  sendButton,
  show,
  shown,
  type Widget,
} from './testing/harness.ts';
import { participationSuite } from './testing/participation-suite.ts';

const t = wordsIn('ru');
const tag = 'veche-feedback';

async function answer(widget: Widget): Promise<void> {
  await enter(widget, 'answer.category', 'greenery');
  await enter(widget, 'answer.text', 'Темно у библиотеки');
}

participationSuite({
  tag,
  kind: 'feedback',
  topic: 'feedback',
  answer,
  typed: (widget) => control(widget, 'answer.text').value,
});

describe('<veche-feedback>', () => {
  let endpoint: FakeEndpoint;
  beforeEach(() => {
    endpoint = new FakeEndpoint();
  });

  it('says that it is not a statutory appeal, and links where one is made', async () => {
    const widget = await show(tag, 'feedback', endpoint);
    const notice = await shown(widget, '.notice');
    expect(notice.textContent).to.contain(t.appeal);
    expect(notice.querySelector('a')?.href).to.equal('https://pos.gosuslugi.ru/');
  });

  it('shows an edit that came after a lost answer as not sent, beside the version that stands', async () => {
    endpoint.faults.push({ name: 'submit', fault: 'lost-answer' });
    const widget = await show(tag, 'feedback', endpoint);
    await answer(widget);
    sendButton(widget).click();
    await shown(widget, '[data-status="queued"]');
    button(widget, t.queued.edit).click();
    await shown(widget, 'form');
    await enter(widget, 'answer.text', 'Темно у библиотеки и у школы');
    sendButton(widget).click();
    const receipt = await receiptOf(widget);
    expect((await shown(widget, '.notice')).textContent).to.equal(t.unsent);
    expect((await shown(widget, '.summary')).textContent).to.contain('Темно у библиотеки и у школы');
    expect((await shown(receipt, '.summary')).textContent).not.to.contain('у школы');
    expect(endpoint.submissions.size).to.equal(1);
    await expect(widget).to.be.accessible();
  });

  it('needs no contact; a contact needs consent, which is never given beforehand', async () => {
    const widget = await show(tag, 'feedback', endpoint);
    await answer(widget);
    expect(control(widget, 'consent.id').checked).to.equal(false);
    await enter(widget, 'contact.email', 'a@example.org');
    sendButton(widget).click();
    await waitUntil(() => issuesOf(widget).includes('consent-issue'));
    expect(endpoint.count('submit')).to.equal(0);
    await check(widget, 'consent.id');
    sendButton(widget).click();
    await receiptOf(widget);
    const [stored] = endpoint.submissions.values();
    expect(stored?.input).to.deep.equal({
      answer: { category: 'greenery', text: 'Темно у библиотеки' },
      contact: { email: 'a@example.org' },
      consent: { id: 'personal-data-1' },
      locale: 'ru',
    });
  });

  it('is private unless its resident lets it be published, who takes that back in the receipt', async () => {
    const widget = await show(tag, 'feedback', endpoint);
    expect(control(widget, 'may_publish').checked).to.equal(false);
    await answer(widget);
    await check(widget, 'may_publish');
    sendButton(widget).click();
    const receipt = await receiptOf(widget);
    const [stored] = endpoint.submissions.values();
    expect(stored?.input.may_publish).to.equal(true);
    const words = t.receipt.publicity;
    const state = () => receipt.renderRoot.querySelector('.publicity p')?.textContent?.trim();
    await waitUntil(() => state() === words.permitted);
    await expect(receipt).to.be.accessible();
    endpoint.faults.push({ name: 'permitPublishing', fault: 'internal' });
    button(receipt, words.forbid).click();
    await waitUntil(() => receipt.renderRoot.querySelector('.publicity .issue:not([hidden])'));
    button(receipt, words.forbid).click();
    await waitUntil(() => state() === words.staffOnly);
    expect(stored?.input.may_publish).to.equal(false);
    expect(receipt.renderRoot.querySelector('[role="status"]')?.textContent).to.equal(words.isForbidden);
    button(receipt, words.permit).click();
    await waitUntil(() => state() === words.permitted);
  });

  it('sends nothing of it unless that is ticked, and asks nothing where the topic publishes nothing', async () => {
    const widget = await show(tag, 'feedback', endpoint);
    await answer(widget);
    sendButton(widget).click();
    await receiptOf(widget);
    expect(endpoint.seen.find(({ name }) => name === 'submit')?.body).not.to.have.property('may_publish');
    endpoint = new FakeEndpoint();
    delete endpoint.topics.feedback?.can_be_published;
    const other = await show(tag, 'feedback', endpoint);
    expect(other.renderRoot.querySelector('[name="may_publish"]')).to.equal(null);
  });

  it('shows a hostile answer as text', async () => {
    const widget = await show(tag, 'feedback', endpoint);
    await answer(widget);
    sendButton(widget).click();
    const receipt = await receiptOf(widget);
    const [id = ''] = endpoint.submissions.keys();
    endpoint.reply(id, '<img src=x onerror="window.pwned=1"><b>жирно</b>');
    button(receipt, t.receipt.refresh).click();
    const said = await shown(receipt, '.official .said');
    expect(said.textContent).to.contain('<img src=x');
    expect(said.children.length).to.equal(0);
  });

  it('takes another message, and links the earlier one', async () => {
    const widget = await show(tag, 'feedback', endpoint);
    await answer(widget);
    sendButton(widget).click();
    await receiptOf(widget);
    button(widget, t.kinds.feedback.another).click();
    await shown(widget, 'form');
    expect(control(widget, 'answer.text').value).to.equal('');
    await answer(widget);
    sendButton(widget).click();
    const receipt = await receiptOf(widget);
    expect(endpoint.submissions.size).to.equal(2);
    const [first] = endpoint.submissions.keys();
    await waitUntil(() => receipt.renderRoot.querySelector(`a[href*="${first}"]`));
  });

  it('can be withdrawn, after asking once more', async () => {
    const widget = await show(tag, 'feedback', endpoint);
    await answer(widget);
    sendButton(widget).click();
    const receipt = await receiptOf(widget);
    button(receipt, t.receipt.withdraw).click();
    await shown(receipt, '.sure');
    expect(endpoint.count('withdraw')).to.equal(0);
    button(receipt, t.receipt.withdrawYes).click();
    await shown(receipt, '.standing[data-status="withdrawn"]');
    expect(receipt.renderRoot.querySelector('textarea')).to.equal(null);
    await expect(widget).to.be.accessible();
  });
});
