import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { makeUuid, type PublicCase } from '@veche/protocol';
import './all-words.ts';
import type { VecheCases } from './cases.ts';
import './define.ts';
import { wordsIn } from './language.ts';
import { answered, made } from './testing/cases.ts';
import { FakeEndpoint, now } from './testing/fake-endpoint.ts';
import { button, focused, shown } from './testing/harness.ts';

const t = wordsIn('en').cases;
const at = now.toISOString();

describe('<veche-cases>', () => {
  let endpoint: FakeEndpoint;
  let element: VecheCases;

  beforeEach(() => {
    endpoint = new FakeEndpoint();
    endpoint.cases.push(made('A lamp is out'), made('A bus is late'), made('No water'));
  });

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  async function open(more: { case?: string; fragment?: string } = {}): Promise<VecheCases> {
    element = await fixture<VecheCases>(
      html`<veche-cases
        lang="en"
        space="ozersk"
        .client=${endpoint.client}
        .case=${more.case}
        .fragment=${more.fragment}
      ></veche-cases>`,
    );
    await shown(element, '[tabindex="-1"], .alert, .notice');
    return element;
  }
  const links = () => [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.found a')];
  const titles = () => links().map((link) => link.textContent);
  const said = () => element.renderRoot.querySelector('[role="status"]')?.textContent;
  const heading = () => element.renderRoot.querySelector('h3')?.textContent;
  const [first, second, third] = [0, 1, 2].map((index) => () => endpoint.cases[index] as PublicCase) as [
    () => PublicCase,
    () => PublicCase,
    () => PublicCase,
  ];

  async function openFirst(): Promise<void> {
    await open();
    await waitUntil(() => links().length > 0);
    links()[0]?.click();
    await waitUntil(() => heading() === first().excerpt);
  }

  it('lists what is public, and more when asked, going on at the first that is new', async () => {
    await open();
    await waitUntil(() => links().length === 2);
    await expect(element).to.be.accessible();
    button(element, t.more).click();
    await waitUntil(() => links().length === 3);
    await waitUntil(() => focused() === links()[2]);
    expect(titles()).to.deep.equal(['A lamp is out', 'A bus is late', 'No water']);
    expect(said()).to.equal(t.shown(3));
    expect(element.renderRoot.textContent).not.to.contain(t.more);
  });

  it('finds words, and says how much it found or that it found nothing', async () => {
    await open();
    const box = await shown<HTMLInputElement>(element, '[name="q"]');
    (box.closest('details') as HTMLDetailsElement).open = true;
    await expect(element).to.be.accessible();
    box.value = 'bus';
    box.form?.requestSubmit();
    await waitUntil(() => said() === t.shown(1));
    expect(titles()).to.deep.equal(['A bus is late']);
    box.value = 'nothing';
    box.form?.requestSubmit();
    await waitUntil(() => said() === t.none);
    expect((await shown(element, '.notice')).textContent).to.equal(t.none);
  });

  it('says so where nothing is published, and where it cannot ask, and asks again', async () => {
    endpoint.cases.length = 0;
    endpoint.faults.push({ name: 'listCases', fault: 'origin-not-allowed' });
    await open();
    const alert = await shown(element, '.alert');
    expect(alert.textContent).to.equal(wordsIn('en').problem['origin-not-allowed']);
    button(element, wordsIn('en').retry).click();
    expect((await shown(element, '.notice')).textContent).to.equal(t.empty);
  });

  it('opens a case in its place and goes back to its line; the address of the page stays', async () => {
    const address = location.href;
    let opened: unknown[] = [];
    await openFirst();
    element.addEventListener('veche-case-opened', (event) => {
      opened = [...opened, (event as CustomEvent).detail.id];
    });
    await waitUntil(() => focused()?.matches('h3'));
    await expect(element).to.be.accessible();
    expect(element.getAttribute('case')).to.equal(first().id);
    element.renderRoot.querySelector<HTMLElement>('.back')?.click();
    await waitUntil(() => focused() === links()[0]);
    expect(opened).to.deep.equal([undefined]);
    expect(element.hasAttribute('case')).to.equal(false);
    expect(location.href).to.equal(address);
  });

  it('links each case to a page of the endpoint, for another tab and for sharing', async () => {
    await open();
    await waitUntil(() => links().length > 0);
    expect(links()[0]?.href).to.equal(`${endpoint.client.endpoint}/c/ozersk/${first().id}`);
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    links()[0]?.dispatchEvent(click);
    expect(element.case).to.equal(undefined);
  });

  it('keeps the open case in the fragment where it is told a name for it, and lets other fragments alone', async () => {
    history.replaceState(null, '', `#case/${second().id}`);
    await open({ fragment: 'case' });
    await waitUntil(() => heading() === 'A bus is late');
    location.hash = '#elsewhere';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    expect(element.case).to.equal(second().id);
    element.renderRoot.querySelector<HTMLElement>('.back')?.click();
    await waitUntil(() => links().length > 0);
    expect(location.hash).to.equal('#case');
    links()[0]?.click();
    await waitUntil(() => location.hash === `#case/${first().id}` && heading() === 'A lamp is out');
  });

  it('shows a case with its answers, opinions and history, hostile words as words', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    endpoint.cases[0] = {
      ...answered(made(hostile), 'Mended.'),
      due_at: '2020-01-01T00:00:00.000Z',
      public_opinions: [{ name: { en: 'Expert' }, text: 'Needed.', given_at: at }],
    };
    await open({ case: first().id });
    await waitUntil(() => heading() === hostile);
    const text = element.renderRoot.textContent ?? '';
    for (const words of ['Mended.', 'Needed.', 'Expert', wordsIn('en').feedback.text, t.by.resident])
      expect(text).to.contain(words);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('says that a case is gone, and leads back', async () => {
    await open({ case: makeUuid() });
    expect((await shown(element, '.alert')).textContent).to.equal(t.gone);
    await expect(element).to.be.accessible();
    element.renderRoot.querySelector<HTMLElement>('.back')?.click();
    await waitUntil(() => links().length === 2);
  });

  it('asks an address by mail where mails are sent, and says what to do with that mail', async () => {
    endpoint.cases[0] = { ...first(), can_mail: true };
    await openFirst();
    const box = await shown<HTMLInputElement>(element, '[name="email"]');
    (box.closest('details') as HTMLDetailsElement).open = true;
    await expect(element).to.be.accessible();
    endpoint.faults.push({ name: 'askForNews', fault: 'origin-not-allowed' });
    box.value = 'maria@example.org';
    box.form?.requestSubmit();
    expect((await shown(element, '#mail .alert:not([hidden])')).textContent).to.equal(
      wordsIn('en').problem['origin-not-allowed'],
    );
    box.form?.requestSubmit();
    await waitUntil(() => focused()?.textContent === t.mailSent);
    expect(endpoint.seen.at(-1)?.body).to.deep.equal({ email: 'maria@example.org', locale: 'en' });
    await expect(element).to.be.accessible();
  });

  it('shows what residents think, and takes one more under one id, with the age that is asked', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    endpoint.cases[0] = {
      ...first(),
      comments: [{ id: makeUuid(), name: null, text: hostile, sent_at: now.toISOString() }],
      commenting: { until: '2026-11-30T20:59:59.999Z', min_age: 16 },
    };
    await openFirst();
    expect(element.renderRoot.querySelector('#comments')?.textContent).to.contain(hostile);
    await expect(element).to.be.accessible();
    const box = await shown<HTMLTextAreaElement>(element, '#comments [name="text"]');
    box.form?.requestSubmit();
    await waitUntil(() => focused() === box);
    box.value = 'A good thing';
    const tick = element.renderRoot.querySelector<HTMLInputElement>('[name="is_of_age"]');
    tick?.click();
    endpoint.faults.push({ name: 'comment', fault: 'origin-not-allowed' });
    box.form?.requestSubmit();
    await shown(element, '#comments .alert:not([hidden])');
    box.form?.requestSubmit();
    await waitUntil(() => focused()?.textContent === t.comments.sent);
    await expect(element).to.be.accessible();
    const sent = endpoint.seen.filter(({ name }) => name === 'comment').slice(-2);
    expect(new Set(sent.map(({ params }) => params.comment)).size).to.equal(1);
    expect(sent.at(-1)?.body).to.deep.equal({ text: 'A good thing', is_of_age: true });
  });

  describe('followed', () => {
    const stored = () => endpoint.storage.get<{ id: string }[]>('follows ozersk')?.map(({ id }) => id);

    it('keeps nothing on the device before, counts it once, and forgets it when it is let go', async () => {
      await openFirst();
      expect(stored()).to.equal(undefined);
      button(element, t.follow).click();
      await waitUntil(() => said() === t.isFollowed);
      expect(stored()).to.deep.equal([first().id]);
      expect(element.renderRoot.textContent).to.contain(t.followers(1));
      await expect(element).to.be.accessible();
      button(element, t.unfollow).click();
      await waitUntil(() => said() === t.isUnfollowed);
      expect([stored(), endpoint.followers.get(first().id)?.size]).to.deep.equal([undefined, 0]);
    });

    it('uses the same id again where the answer was lost, and another one for another case', async () => {
      await openFirst();
      endpoint.faults.push({ name: 'followCase', fault: 'internal' });
      button(element, t.follow).click();
      await shown(element, '.alert');
      button(element, t.unfollow).click();
      await waitUntil(() => said() === t.isUnfollowed);
      button(element, t.follow).click();
      await waitUntil(() => said() === t.isFollowed);
      element.case = second().id;
      await waitUntil(() => heading() === second().excerpt);
      button(element, t.follow).click();
      await waitUntil(() => endpoint.followers.get(second().id)?.size === 1);
      const ids = endpoint.seen
        .filter(({ name }) => name === 'followCase')
        .map(({ params }) => params.follower);
      expect(new Set(ids.slice(-2)).size).to.equal(2);
      expect(endpoint.followers.get(first().id)?.size).to.equal(1);
    });

    it('is listed apart, with a mark where something has changed since it was looked at', async () => {
      await openFirst();
      button(element, t.follow).click();
      await waitUntil(() => said() === t.isFollowed);
      element.case = undefined;
      const own = () => [...element.renderRoot.querySelectorAll('[aria-labelledby="own"] li')];
      await waitUntil(() => own().length === 1);
      expect(own()[0]?.textContent).not.to.contain(t.unread);
      endpoint.cases[0] = answered(first(), 'Mended.');
      await open();
      await waitUntil(() => own()[0]?.textContent?.includes(t.unread));
      await expect(element).to.be.accessible();
      own()[0]?.querySelector('a')?.click();
      await waitUntil(() => heading() === first().excerpt);
      element.case = undefined;
      await waitUntil(() => own().length === 1 && !own()[0]?.textContent?.includes(t.unread));
    });

    it('becomes the main case when it turns out to repeat one, counted once', async () => {
      await openFirst();
      button(element, t.follow).click();
      await waitUntil(() => said() === t.isFollowed);
      const [follower = ''] = endpoint.followers.get(first().id) ?? [];
      // As the endpoint does when an official merges them.
      endpoint.followers.set(third().id, new Set([follower]));
      Object.assign(first(), { status: 'duplicate', duplicate_of: third().id });
      await open();
      await waitUntil(() => stored()?.[0] === third().id);
      await open({ case: first().id });
      await waitUntil(() => heading() === first().excerpt);
      const link = [...element.renderRoot.querySelectorAll('a')].find((one) => one.textContent === t.main);
      expect(element.renderRoot.textContent).not.to.contain(t.followHint);
      link?.click();
      await waitUntil(() => heading() === third().excerpt);
      button(element, t.unfollow).click();
      await waitUntil(() => endpoint.followers.get(third().id)?.size === 0);
    });
  });
});
