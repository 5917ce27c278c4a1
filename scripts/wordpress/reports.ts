/** What a browser reports against the content security policy, and who is to blame. */
import type { Page } from 'playwright-core';

export interface Report {
  directive: string;
  blocked: string;
  /** The element that was refused, or the file that asked for it. */
  what: string;
  isOfVeche: boolean;
}

/** Listens on each page that the tab opens from now on. */
export async function listen(page: Page, endpoint: string): Promise<() => Promise<Report[]>> {
  await page.addInitScript((ours) => {
    const reports: Report[] = [];
    Object.assign(window, { reports });
    document.addEventListener('securitypolicyviolation', (event) => {
      const target = event.composedPath()[0];
      const element = target instanceof Element ? target : undefined;
      const isInside = Boolean(element?.closest('[endpoint], .wp-block-veche-widget, [id^="veche"]'));
      const isInShadow = element?.getRootNode() instanceof ShadowRoot;
      const isAsked = [event.sourceFile, event.blockedURI].some((url) => url?.startsWith(ours));
      reports.push({
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        what: element ? element.id || element.outerHTML.slice(0, 90) : (event.sourceFile ?? ''),
        isOfVeche: isInside || isInShadow || isAsked,
      });
    });
  }, endpoint);
  return () => page.evaluate(() => (window as unknown as { reports: Report[] }).reports);
}
