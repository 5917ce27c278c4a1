import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sampleSubmissions } from '@veche/protocol/samples';
import { sendKeys } from '@web/test-runner-commands';
import { made } from './testing/cases.ts';
import { FakeEndpoint } from './testing/fake-endpoint.ts';
import {
  button,
  check,
  enter,
  focused,
  receiptOf,
  sendButton,
  show,
  shown,
  type Widget,
} from './testing/harness.ts';
import { keyboards } from './testing/keyboard/index.ts';
import type { Press } from './testing/keyboard/press.ts';

const lang = 'en';
type Topic = Record<string, unknown> & { shifts: object[] };

/** An endpoint whose topic is a little different. */
function endpointWith(topic: string, change: (draft: Topic) => object): FakeEndpoint {
  const endpoint = new FakeEndpoint();
  const draft = endpoint.topics[topic] as unknown as Topic;
  Object.assign(draft, change(draft));
  return endpoint;
}
const poll = (change: object = {}, topic = 'projects') =>
  show(
    'veche-poll',
    topic,
    endpointWith(topic, () => change),
    { lang },
  );

async function message(endpoint = new FakeEndpoint()): Promise<Widget> {
  const widget = await show('veche-feedback', 'feedback', endpoint, { lang });
  const { category, text } = sampleSubmissions.feedback.answer as { category: string; text: string };
  await enter(widget, 'answer.category', category);
  await enter(widget, 'answer.text', text);
  return widget;
}

async function receipt(endpoint = new FakeEndpoint()) {
  const widget = await message(endpoint);
  sendButton(widget).click();
  await shown(await receiptOf(widget), 'h4:focus');
  return receiptOf(widget);
}

const initiative = (endpoint = new FakeEndpoint()) =>
  show('veche-initiative', 'initiative', endpoint, { lang });

async function firstStep(): Promise<Widget> {
  const widget = await initiative();
  for (const name of ['title', 'problem', 'solution', 'result', 'territory'])
    await enter(widget, `answer.${name}`, 'Words');
  return widget;
}

async function secondStep(): Promise<Widget> {
  const widget = await firstStep();
  button(widget, 'Next').click();
  await shown(widget, '[data-step="money"]:not([hidden])');
  return widget;
}

async function list() {
  const endpoint = new FakeEndpoint();
  endpoint.cases.push(made('A lamp is out'), made('A bus is late'), made('No water'));
  const element = await fixture<HTMLElement & { renderRoot: ParentNode }>(
    html`<veche-cases lang="en" space="ozersk" .client=${endpoint.client}></veche-cases>`,
  );
  await shown(element, '.found a');
  return element;
}

/** What the presses of each scene begin with. */
const scenes: Record<string, () => Promise<{ renderRoot: ParentNode }>> = {
  'a choice of several': () => poll(),
  'a choice of several, made': async () => {
    const widget = await poll();
    await check(widget, 'answer.choices', 'sport');
    return widget;
  },
  'a choice of one': () => poll({ max: 1 }),
  'a score each': () => poll({ method: 'score', min: 1, scale: { min: 1, max: 3 } }),
  'an order of two': async () => {
    const widget = await poll({}, 'themes');
    for (const id of ['tos', 'youth']) (await shown(widget, `.rest [data-id="${id}"]`)).click();
    await shown(widget, '.ranking [data-id="youth"]');
    return widget;
  },
  'a message not begun': () => show('veche-feedback', 'feedback', new FakeEndpoint(), { lang }),
  'a message': () => message(),
  'shifts, one of them full': () => {
    const full = endpointWith('cleanup', ({ shifts }) => ({
      shifts: shifts.map((one, at) => (at === 2 ? { ...one, waiting_places: 1 } : one)),
    }));
    return show('veche-volunteer', 'cleanup', full, { lang });
  },
  'the first step, empty': () => initiative(),
  'the first step, filled in': firstStep,
  'the second step': secondStep,
  'the second step, two rows': async () => {
    const widget = await secondStep();
    (await shown(widget, '[data-add="answer.costs"]')).click();
    await shown(widget, '[name="answer.costs.1.item"]:focus');
    return widget;
  },
  'a draft of before': async () => {
    const endpoint = new FakeEndpoint();
    const before = await initiative(endpoint);
    await enter(before, 'answer.title', 'A path');
    before.parentElement?.remove();
    return initiative(endpoint);
  },
  'a receipt': () => receipt(),
  'a receipt, asked whether to withdraw': async () => {
    const one = await receipt();
    button(one, 'Withdraw').click();
    await shown(one, '.sure button:focus');
    return one;
  },
  'an answer to judge': async () => {
    const endpoint = new FakeEndpoint();
    const one = await receipt(endpoint);
    endpoint.reply([...endpoint.submissions.keys()][0] ?? '', 'It is mended.');
    await one.refresh();
    await shown(one, '.verdict');
    return one;
  },
  'a letter that waits': async () => {
    const endpoint = new FakeEndpoint();
    endpoint.faults.push({ name: 'submit', fault: 'lost-answer' });
    const widget = await message(endpoint);
    sendButton(widget).click();
    await shown(widget, '[data-status="queued"] h4:focus');
    return widget;
  },
  'a list of cases': list,
  'a case of the list, opened': async () => {
    const element = await list();
    (await shown(element, '.found a')).click();
    await shown(element, 'h3:focus');
    return element;
  },
};

/** Finds in an element, and in what it holds. */
function find(root: ParentNode, selector: string): HTMLElement | null {
  const own = root.querySelector<HTMLElement>(selector);
  if (own) return own;
  const within = [...root.querySelectorAll('*')].map(
    (one) => one.shadowRoot && find(one.shadowRoot, selector),
  );
  return within.find(Boolean) ?? null;
}

async function press({ renderRoot }: { renderRoot: ParentNode }, { key, at, to = at, shows }: Press) {
  const from = find(renderRoot, at);
  if (!from) throw new Error(`There is no ${at}`);
  from.focus();
  expect(focused(), `${at} takes no focus`).to.equal(from);
  await sendKeys({ press: key });
  const arrives = () => find(renderRoot, to) !== null && focused() === find(renderRoot, to);
  await waitUntil(arrives, `the focus does not come to ${to}`, { timeout: 5000 });
  if (shows) await waitUntil(() => find(renderRoot, shows), `there is no ${shows}`);
  // Nothing takes it away later.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(arrives(), `the focus leaves ${to}`).to.equal(true);
}

/** What Tab stops at, in the order in which it is read: of radio buttons one a group. */
function stopsIn(root: ParentNode): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => {
    const isStop = one.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]');
    const isThere = one.checkVisibility() && !one.matches(':disabled, [type="hidden"]');
    return [...(isStop && isThere ? [one] : []), ...(one.shadowRoot ? stopsIn(one.shadowRoot) : [])];
  });
  const isOfGroup = (one: HTMLElement, name: string) => one.matches(`[type="radio"][name="${name}"]`);
  return all.filter((one) => {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    const group = all.filter((other) => isOfGroup(other, one.name)) as HTMLInputElement[];
    return one === (group.find(({ checked }) => checked) ?? group[0]);
  });
}

describe('Tab', () => {
  const walked = [
    ...['a choice of one', 'a score each', 'an order of two', 'a message', 'shifts, one of them full'],
    ...['the second step', 'an answer to judge', 'a list of cases', 'a case of the list, opened'],
  ];
  for (const scene of walked) {
    it(`stops at everything in the order in which it is read: ${scene}`, async () => {
      const { renderRoot } = (await scenes[scene]?.()) ?? { renderRoot: document };
      const [first, ...others] = stopsIn(renderRoot);
      first?.focus();
      for (const stop of others) {
        await sendKeys({ press: 'Tab' });
        expect(focused()?.outerHTML.slice(0, 200)).to.equal(stop.outerHTML.slice(0, 200));
      }
    });
  }
});

for (const { title, scenes: parts } of keyboards) {
  describe(`${title[0]} by keyboard`, () => {
    for (const { scene, presses } of parts) {
      for (const one of presses) {
        it(`${scene}: ${one.key.replace(' ', 'Space')} at ${one.where[0]} ${one.does[0]}`, async () => {
          const begin = scenes[scene];
          if (!begin) throw new Error(`There is no scene of ${scene}`);
          await press(await begin(), one);
        });
      }
    }
  });
}
