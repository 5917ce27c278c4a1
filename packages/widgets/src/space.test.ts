import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import './define.ts';
import { FakeEndpoint } from './testing/fake-endpoint.ts';
import { show, shown, type Widget } from './testing/harness.ts';

describe('<veche-space>', () => {
  it('changes the language of what is inside', async () => {
    const widget = await show('veche-poll', 'projects', new FakeEndpoint(), { lang: 'en' });
    expect((await shown(widget, '.title')).textContent).to.equal(
      'Which initiative projects should be funded first?',
    );
    widget.setAttribute('lang', 'ru');
    await waitUntil(() =>
      widget.renderRoot.querySelector('.title')?.textContent?.includes('Какие инициативные'),
    );
  });

  it('speaks the page’s language where none is asked, and English where it knows none', async () => {
    const endpoint = new FakeEndpoint();
    const inside = async (lang: string) => {
      const page = await fixture<HTMLElement>(
        html`<div lang=${lang}><veche-space .client=${endpoint.client}><veche-poll topic="projects"></veche-poll></veche-space></div>`,
      );
      const widget = page.querySelector('veche-poll') as Widget;
      await shown(widget, 'form');
      return widget.renderRoot.querySelector('.veche')?.getAttribute('lang');
    };
    expect(await inside('ru-RU')).to.equal('ru');
    expect(await inside('qq')).to.equal('en');
  });

  it('can be put on the page twice without harm', async () => {
    const again = `${new URL('./define.ts', import.meta.url)}?again`;
    await import(again);
  });
});
