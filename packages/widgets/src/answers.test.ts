import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Answers } from '@veche/protocol';
import './define.ts';
import type { VecheAnswers } from './answers.ts';
import './all-words.ts';
import { wordsIn } from './language.ts';
import { answered, made } from './testing/cases.ts';
import { FakeEndpoint } from './testing/fake-endpoint.ts';

const t = wordsIn('en');

const figures: Answers = {
  space: 'ozersk',
  days: 365,
  departments: [
    {
      department: 'housing',
      name: { ru: 'Управление ЖКХ', en: 'Housing' },
      answered: 12,
      median_days: 3.5,
      on_time: 0.75,
      overdue: 2,
    },
    { department: null, name: null, answered: 0, median_days: null, on_time: null, overdue: 0 },
  ],
};

describe('<veche-answers>', () => {
  const open = (endpoint: FakeEndpoint) =>
    fixture<VecheAnswers>(
      html`<veche-answers lang="en" space="ozersk" .client=${endpoint.client}></veche-answers>`,
    );
  const text = (element: VecheAnswers) => element.renderRoot.textContent?.replaceAll(/\s+/g, ' ') ?? '';

  it('shows how each department answers, as a table', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.answers = figures;
    const element = await open(endpoint);
    await waitUntil(() => element.renderRoot.querySelector('table'));
    const cells = [...element.renderRoot.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim()),
    );
    expect(cells).to.deep.equal([
      ['Housing', '12', '3.5 days', '75%', '2'],
      [t.answers.other, '0', '', '', '0'],
    ]);
    await expect(element).to.be.accessible();
  });

  it('shows the newest answers that are published, each with the way to its case, hostile words as words', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.answers = figures;
    const hostile = '<img src=x onerror=alert(1)>';
    const one = answered(made('A lamp is out'), hostile);
    endpoint.cases.push(made('No water'), one);
    const element = await open(endpoint);
    await waitUntil(() => element.renderRoot.querySelector('li'));
    const links = [...element.renderRoot.querySelectorAll('a')];
    expect(links.map((link) => link.textContent)).to.deep.equal(['A lamp is out']);
    expect(links[0]?.href).to.equal(endpoint.client.caseUrl('ozersk', one.id));
    expect(text(element)).to.contain(hostile);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('says so where nobody has written, and where it cannot ask, and asks again', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.faults.push({ name: 'readAnswers', fault: 'origin-not-allowed' });
    const element = await open(endpoint);
    await waitUntil(() => text(element).includes(t.problem['origin-not-allowed']));
    await expect(element).to.be.accessible();
    element.renderRoot.querySelector('button')?.click();
    await waitUntil(() => text(element).includes(t.answers.none));
    await expect(element).to.be.accessible();
  });
});
