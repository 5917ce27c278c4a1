import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { makeReceipt, type TopicDraft } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import { words } from '@veche/words';
import './define.ts';
import './languages.ts';
import { further } from './language.ts';
import type { VechePoll } from './poll.ts';
import { answered, made } from './testing/cases.ts';
import { FakeEndpoint } from './testing/fake-endpoint.ts';

type Shown = HTMLElement & { renderRoot: ParentNode };

const endpoint = new FakeEndpoint();
const base = (one: Shown) => one.renderRoot.querySelector<HTMLElement>('.veche') as HTMLElement;

/** An element in a space that speaks a language, once it shows what the selector finds. */
async function show<E extends Shown>(
  tag: string,
  about: object,
  language: string,
  selector: string,
): Promise<E> {
  const space = await fixture<HTMLElement>(
    html`<veche-space style="display: block; inline-size: 320px" lang=${language} .client=${endpoint.client}></veche-space>`,
  );
  const element = Object.assign(document.createElement(tag), about) as unknown as E;
  space.append(element);
  await waitUntil(() => element.renderRoot?.querySelector(selector), `${tag} shows no ${selector}`, {
    timeout: 10_000,
  });
  return element;
}

const poll = (language: string) => show<VechePoll>('veche-poll', { topic: 'projects' }, language, 'form');
const sendsBy = (one: Shown) => one.renderRoot.querySelector('button[type="submit"]')?.textContent?.trim();

describe('a language beyond Russian and English', () => {
  it('is loaded when it is wanted; that of the element wins over that of the page', async () => {
    const page = document.documentElement.lang;
    document.documentElement.lang = 'en';
    const widget = await poll('tt');
    expect(sendsBy(widget)).to.equal(words.tt?.kinds.poll.send);
    expect(base(widget).lang).to.equal('tt');
    widget.lang = 'kk';
    await waitUntil(() => sendsBy(widget) === words.kk?.kinds.poll.send, 'it does not change', {
      timeout: 10_000,
    });
    document.documentElement.lang = page;
  });

  it('is stood in for where it does not come', async () => {
    const load = further.ba;
    further.ba = () => Promise.reject(new TypeError('Failed to fetch'));
    const widget = await poll('ba');
    expect(sendsBy(widget)).to.equal(words.ru?.kinds.poll.send);
    expect(base(widget).lang).to.equal('ru');
    Object.assign(further, { ba: load });
  });
});

describe('the languages of a topic', () => {
  /** A poll of which every text is in these languages alone. */
  async function pollIn(tags: string[], reader: string): Promise<VechePoll> {
    const draft = structuredClone(endpoint.topics.projects) as TopicDraft;
    const only = (text: unknown): unknown => {
      if (text === null || typeof text !== 'object' || Array.isArray(text)) return text;
      const parts = Object.entries(text).filter(([tag]) => !['ru', 'en'].includes(tag) || tags.includes(tag));
      return Object.fromEntries(parts);
    };
    endpoint.topics.some = JSON.parse(JSON.stringify(draft), (_, value) => only(value));
    return show<VechePoll>('veche-poll', { topic: 'some' }, reader, 'form');
  }
  const textIn = (widget: Shown) => ({
    title: widget.renderRoot.querySelector<HTMLElement>('.title bdi')?.lang,
    option: widget.renderRoot.querySelector<HTMLElement>('.choice bdi')?.lang,
    line: widget.renderRoot.querySelector('.question')?.lastElementChild?.textContent?.trim(),
  });

  it('say in which language they are, where it is not the reader’s, in the tree and in words', async () => {
    const widget = await pollIn(['ru'], 'en');
    expect(textIn(widget)).to.deep.equal({ title: 'ru', option: 'ru', line: 'The text is in: Russian' });
    expect(base(widget).lang).to.equal('en');
    await expect(widget).to.be.accessible();
  });

  it('are named as they are where nobody has a name for them', async () => {
    const draft = endpoint.topics.projects as TopicDraft;
    Object.assign(endpoint.topics, { odd: { ...draft, title: { 'xx-aa-bb': 'Что?' } } });
    const widget = await show<VechePoll>('veche-poll', { topic: 'odd' }, 'en', 'form');
    expect(textIn(widget)).to.deep.include({ title: 'xx-aa-bb', line: 'The text is in: xx-aa-bb' });
  });

  it('say nothing of it to whoever reads the only one', async () => {
    const widget = await pollIn(['en'], 'en');
    const { title, line } = textIn(widget);
    expect([title, line]).to.deep.equal([undefined, 'Asked by Ozersk Urban District']);
  });

  it('are there to turn to: what was chosen and the focus stay, and the answer is sent in it', async () => {
    const widget = await pollIn(['ru', 'en'], 'ru');
    const buttons = () => [...widget.renderRoot.querySelectorAll<HTMLButtonElement>('.question button')];
    // Each browser has its own capitals.
    const state = () => buttons().map((one) => [one.textContent?.toLowerCase(), one.lang, one.ariaPressed]);
    expect(state()).to.deep.equal([
      ['русский', 'ru', 'true'],
      ['english', 'en', 'false'],
    ]);
    widget.renderRoot.querySelector<HTMLInputElement>('[value="shore"]')?.click();
    buttons()[1]?.focus();
    buttons()[1]?.click();
    await waitUntil(() => sendsBy(widget) === words.en?.kinds.poll.send);
    expect(state().map(([, , isPressed]) => isPressed)).to.deep.equal(['false', 'true']);
    expect(widget.shadowRoot?.activeElement).to.equal(buttons()[1]);
    expect(widget.renderRoot.querySelectorAll(':checked').length).to.equal(1);
    await expect(widget).to.be.accessible();
    widget.renderRoot.querySelector<HTMLButtonElement>('[type="submit"]')?.click();
    await waitUntil(() => endpoint.submissions.size > 0, 'nothing was sent', { timeout: 10_000 });
    expect([...endpoint.submissions.values()].at(-1)?.input.locale).to.equal('en');
  });

  it('are named beside the categories of a list too', async () => {
    const draft = endpoint.topics.feedback as TopicDraft & { categories: { title: object }[] };
    const [first] = draft.categories;
    Object.assign(endpoint.topics, {
      other: { ...draft, categories: [{ ...first, title: { de: 'Straßen' } }, ...draft.categories.slice(1)] },
    });
    const widget = await show<Shown>('veche-feedback', { topic: 'other' }, 'en', 'form');
    const options = [...widget.renderRoot.querySelectorAll<HTMLOptionElement>('#answer-category option')];
    expect(options.slice(1, 3).map(({ lang }) => lang)).to.deep.equal(['de', '']);
  });
});

/** Where the letters of an element are. */
function lettersOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

describe('right to left, at 320 px', () => {
  const receipt = makeReceipt();
  before(async () => {
    const topic = await endpoint.client.topic('feedback');
    await endpoint.client.submit(topic as never, receipt, sampleSubmissions.feedback as never);
    endpoint.answers = {
      space: 'ozersk',
      days: 365,
      departments: [{ department: null, name: null, answered: 3, median_days: 2, on_time: 1, overdue: 0 }],
    };
    endpoint.cases.push(answered(made('Не горит фонарь'), 'Починим'));
  });

  /** An element, what it is about, and a text whose first letter is at the right, with the control that it names. */
  const shown: [tag: string, about: object, label: string, control?: string][] = [
    ['veche-poll', { topic: 'projects' }, '.choice span', '.choice input'],
    ['veche-poll', { topic: 'themes' }, '.rest li'],
    ['veche-feedback', { topic: 'feedback' }, 'label[for="answer-text"]', '#answer-text'],
    ['veche-volunteer', { topic: 'cleanup' }, 'label[for="answer-age"]', '#answer-age'],
    ['veche-initiative', { topic: 'initiative' }, 'label[for="answer-title"]', '#answer-title'],
    ['veche-receipt', { receipt, client: endpoint.client }, 'label[for="text"]', 'textarea'],
    ['veche-answers', { space: 'ozersk' }, 'th'],
    ['veche-cases', { space: 'ozersk' }, '.found li'],
  ];

  for (const [tag, about, label, control] of shown) {
    it(`<${tag}> with ${label} begins at the right, and fits`, async () => {
      const element = await show<Shown>(tag, about, 'ar', label);
      const whole = base(element);
      expect([whole.lang, getComputedStyle(whole).direction]).to.deep.equal(['ar', 'rtl']);
      expect(whole.scrollWidth, 'it is wider than its place').to.be.at.most(whole.clientWidth);
      const named = element.renderRoot.querySelector(label) as HTMLElement;
      const box = named.getBoundingClientRect();
      const letters = lettersOf(named);
      expect(box.right - letters.right).to.be.at.most(letters.left - box.left + 1);
      if (!control) return;
      const at = (element.renderRoot.querySelector(control) as HTMLElement).getBoundingClientRect();
      expect(at.right, 'the control begins elsewhere').to.be.at.least(letters.right - 1);
    });
  }

  it('what people wrote keeps its own direction', async () => {
    const cases = await show<Shown>('veche-cases', { space: 'ozersk' }, 'ar', '.found a');
    const heading = cases.renderRoot.querySelector('.found a') as HTMLElement;
    expect(getComputedStyle(heading).direction).to.equal('ltr');
  });
});
