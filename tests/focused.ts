import type { Page } from 'playwright-core';

/** What has the focus, through shadow roots. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return {
      name: at?.getAttribute('name') ?? '',
      tag: at?.localName ?? '',
      text: at?.textContent?.trim() ?? '',
    };
  });
