import { expect, waitUntil } from '@open-wc/testing';
import { sampleSubmissions } from '@veche/protocol/samples';
import { wordsIn } from './language.ts';
import { FakeEndpoint } from './testing/fake-endpoint.ts';
import {
  button,
  check,
  control,
  enter,
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
const tag = 'veche-initiative';
const sample = sampleSubmissions.initiative.answer;

const step = (widget: Widget) =>
  widget.renderRoot.querySelector<HTMLElement>('section[data-step]:not([hidden])')?.dataset.step;

async function next(widget: Widget, to: string): Promise<void> {
  button(widget, t.next).click();
  await waitUntil(() => step(widget) === to, `${issuesOf(widget)}`);
}

async function fillEssence(widget: Widget): Promise<void> {
  for (const name of ['title', 'problem', 'solution', 'result', 'territory'] as const) {
    await enter(widget, `answer.${name}`, sample[name]);
  }
}

async function fillMoney(widget: Widget): Promise<void> {
  await enter(widget, 'answer.costs.0.item', 'Покрытие');
  await enter(widget, 'answer.costs.0.amount', '900000');
  await enter(widget, 'answer.budget', '800000');
  for (const [name, value] of Object.entries({ money: '50000', property: '0', labour: '50000' })) {
    await enter(widget, `answer.own_share.${name}`, value);
  }
}

async function answer(widget: Widget): Promise<void> {
  await fillEssence(widget);
  await next(widget, 'money');
  await fillMoney(widget);
  await next(widget, 'schedule');
  await enter(widget, 'answer.schedule.0.title', 'Работы');
  await enter(widget, 'answer.schedule.0.due_on', '2027-08-31');
  await next(widget, 'initiators');
  for (const [index, person] of (
    sample.initiators as { people: { name: string; age: number }[] }
  ).people.entries()) {
    await enter(widget, `answer.initiators.people.${index}.name`, person.name);
    await enter(widget, `answer.initiators.people.${index}.age`, String(person.age));
  }
  await next(widget, 'you');
  await enter(widget, 'contact.email', 'a@example.org');
  await check(widget, 'consent.id');
  await next(widget, 'check');
}

participationSuite({
  tag,
  kind: 'initiative',
  topic: 'initiative',
  answer,
  hurry: (widget) => button(widget, t.next).click(),
  typed: (widget) => [
    control(widget, 'answer.title').value,
    control(widget, 'answer.initiators.people.9.name').value,
  ],
});

describe('<veche-initiative>', () => {
  let endpoint: FakeEndpoint;
  beforeEach(() => {
    endpoint = new FakeEndpoint();
  });

  it('sends everything that was asked', async () => {
    const widget = await show(tag, 'initiative', endpoint);
    await answer(widget);
    const summary = await shown(widget, '.summary');
    expect(summary.textContent).to.contain(sample.problem).and.contain('11,1');
    await expect(widget).to.be.accessible();
    sendButton(widget).click();
    await receiptOf(widget);
    const sent = [...endpoint.submissions.values()][0]?.input.answer as typeof sample;
    expect(sent).to.deep.include({
      budget: 800_000,
      own_share: { money: 50_000, property: 0, labour: 50_000 },
    });
    expect(sent.initiators).to.deep.equal(sample.initiators);
    expect(sent.schedule).to.deep.equal([{ title: 'Работы', due_on: '2027-08-31' }]);
  });

  it('stays at a step with something wrong, and says what is missing', async () => {
    const widget = await show(tag, 'initiative', endpoint);
    await fillEssence(widget);
    await next(widget, 'money');
    await fillMoney(widget);
    await enter(widget, 'answer.budget', '700000');
    expect((await shown(widget, '[data-step="money"] .notice')).textContent).to.contain('Не хватает');
    button(widget, t.next).click();
    await waitUntil(() => issuesOf(widget).includes('answer-budget-issue'));
    expect(step(widget)).to.equal('money');
    expect((focused() as HTMLInputElement).name).to.equal('answer.budget');
  });

  it('adds and removes cost lines without losing what was typed', async () => {
    const widget = await show(tag, 'initiative', endpoint);
    await fillEssence(widget);
    await next(widget, 'money');
    await fillMoney(widget);
    button(widget, `${t.add}: ${t.initiative.costItem}`).click();
    await waitUntil(() => (focused() as HTMLInputElement | null)?.name === 'answer.costs.1.item');
    await enter(widget, 'answer.costs.1.item', 'Скамейки');
    await enter(widget, 'answer.costs.1.amount', '100000');
    expect((await shown(widget, '.total')).textContent.replace(/\s/g, '')).to.contain('1000000');
    button(widget, `${t.remove}: ${t.initiative.costItem} 1`).click();
    await waitUntil(() => control(widget, 'answer.costs.0.item').value === 'Скамейки');
    await waitUntil(() =>
      widget.renderRoot.querySelector<HTMLElement>('.total')?.textContent.includes('100'),
    );
  });

  it('says what a row that was left empty lacks', async () => {
    const widget = await show(tag, 'initiative', endpoint);
    await fillEssence(widget);
    await next(widget, 'money');
    button(widget, `${t.add}: ${t.initiative.costItem}`).click();
    await waitUntil(() => (focused() as HTMLInputElement | null)?.name === 'answer.costs.1.item');
    await fillMoney(widget);
    await enter(widget, 'answer.costs.1.item', 'Скамейки');
    await enter(widget, 'answer.costs.1.amount', '900000');
    await enter(widget, 'answer.costs.0.item', '');
    await enter(widget, 'answer.costs.0.amount', '');
    button(widget, t.next).click();
    await waitUntil(() => issuesOf(widget).includes('answer-costs-0-item-issue'));
  });

  it('begins another project at the first step with nothing in it', async () => {
    const widget = await show(tag, 'initiative', endpoint);
    await answer(widget);
    sendButton(widget).click();
    await receiptOf(widget);
    button(widget, t.kinds.initiative.another).click();
    await shown(widget, 'form');
    expect(step(widget)).to.equal('essence');
    expect(control(widget, 'answer.title').value).to.equal('');
    expect(control(widget, 'answer.initiators.people.9.name').value).to.equal('');
  });

  it('keeps a draft over a reload, and can begin anew', async () => {
    const first = await show(tag, 'initiative', endpoint);
    await fillEssence(first);
    first.remove();

    const widget = await show(tag, 'initiative', endpoint);
    await waitUntil(() => control(widget, 'answer.title').value === sample.title);
    expect((await shown(widget, '.notice')).textContent).to.contain(t.initiative.draftKept);
    button(widget, t.initiative.draftClear).click();
    await waitUntil(() => control(widget, 'answer.title').value === '');
    expect(endpoint.storage.get('draft initiative')).to.equal(undefined);
  });

  it('forgets the draft once it is sent', async () => {
    const widget = await show(tag, 'initiative', endpoint);
    await answer(widget);
    expect(endpoint.storage.get('draft initiative')).to.exist;
    sendButton(widget).click();
    await receiptOf(widget);
    expect(endpoint.storage.get('draft initiative')).to.equal(undefined);
  });

  it('takes a TOS body in place of a group', async () => {
    const widget = await show(tag, 'initiative', endpoint);
    await fillEssence(widget);
    await next(widget, 'money');
    await fillMoney(widget);
    await next(widget, 'schedule');
    await enter(widget, 'answer.schedule.0.title', 'Работы');
    await enter(widget, 'answer.schedule.0.due_on', '2027-08-31');
    await next(widget, 'initiators');
    await check(widget, 'answer.initiators.type', 'tos');
    await waitUntil(() => !control(widget, 'answer.initiators.name').matches(':disabled'));
    await enter(widget, 'answer.initiators.name', 'ТОС «Берег»');
    await enter(widget, 'answer.initiators.chair', 'Председатель');
    await next(widget, 'you');
    await enter(widget, 'contact.phone', '+7 000 000-00-00');
    await check(widget, 'consent.id');
    await next(widget, 'check');
    sendButton(widget).click();
    await receiptOf(widget);
    const sent = [...endpoint.submissions.values()][0]?.input.answer as typeof sample;
    expect(sent.initiators).to.deep.equal({ type: 'tos', name: 'ТОС «Берег»', chair: 'Председатель' });
  });

  it('goes to the step of what the endpoint finds wrong', async () => {
    const widget = await show(tag, 'initiative', endpoint);
    await answer(widget);
    // Lowered after the resident loaded the page.
    Object.assign(endpoint.topics.initiative as object, { max_budget: 1000 });
    sendButton(widget).click();
    await waitUntil(() => step(widget) === 'money');
    expect(issuesOf(widget)).to.contain('answer-budget-issue');
  });
});
