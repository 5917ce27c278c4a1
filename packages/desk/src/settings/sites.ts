import { textField } from '@veche/widgets/parts';
import { html } from 'lit';
import './desk-heard-sites.ts';
import './desk-site-snippet.ts';
import { originIn } from './origin-in.ts';
import type { Section } from './section.ts';

/** Which sites may show what is asked, what they paste, and whether they do. */
export const sites: Section = {
  fields(view) {
    const { settings: words } = view.desk.t;
    return html`<p class="hint">${words.sitesHint}</p>
      ${view.list.render(view, { name: 'origins', label: words.site }, (at) => {
        // The list is of addresses alone: what is wrong with one is said at its only field.
        const issues = view.issues.map((issue) =>
          issue.path.join('.') === at ? { ...issue, path: [...issue.path, 'origin'] } : issue,
        );
        return textField(
          { ...view, issues },
          { name: `${at}.origin`, label: words.siteAddress, hint: words.siteAddressHint },
          { type: 'text', maxLength: 300 },
        );
      })}`;
  },
  after: ({ around, now }) => html`<desk-site-snippet .topics=${around.topics}></desk-site-snippet>
    <desk-heard-sites .origins=${now.origins} .topics=${around.topics}></desk-heard-sites>`,
  valuesOf: ({ origins }) => ({ origins: origins.map((origin) => ({ origin })) }),
  listOf: ({ origins }) => origins.map((origin) => ({ origin })),
  changeOf: ({ origins = [] }) => ({
    origins: (origins as { origin?: string }[]).map(({ origin = '' }) => origin && originIn(origin)),
  }),
};
