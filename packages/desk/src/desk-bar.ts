import type { StaffMember } from '@veche/protocol/desk';
import { css, html, nothing } from 'lit';
import { mayOpen } from './may.ts';
import type { DeskMessages } from './messages/index.ts';
import { languages } from './messages/index.ts';
import type { Route } from './route.ts';
import './desk-help.ts';

export interface Bar {
  t: DeskMessages;
  lang: string;
  /** Where one is. */
  place: Route;
  /** Who is signed in, where somebody is. */
  staff?: StaffMember;
  speak(lang: string): void;
  signOut(): void;
}

/** The sections, each with its pages. */
const sections = [
  { address: 'inbox', name: 'inbox', pages: ['inbox'] },
  { address: 'topics', name: 'topics', pages: ['topics', 'topic', 'new-topic'] },
  { address: 'statistics', name: 'statistics', pages: ['statistics'] },
  { address: 'people', name: 'people', pages: ['people', 'person', 'new-person'] },
  { address: 'templates', name: 'templates', pages: ['templates'] },
  { address: 'settings', name: 'settings', pages: ['settings'] },
  { address: 'log', name: 'log', pages: ['log'] },
  { address: 'mail', name: 'mail', pages: ['mail'] },
] as const satisfies { address: string; name: string; pages: Route['page'][] }[];

/** The bar above every page: where one can go, the language, the way out. */
export function deskBar({ t, lang, place: { page }, staff, speak, signOut }: Bar) {
  const link = (to: string, label: string, isCurrent: boolean) =>
    html`<a href="#/${to}" aria-current=${isCurrent ? 'page' : nothing}>${label}</a>`;
  return html`<header class="top">
    <b>${t.brand}</b>
    ${
      staff && !staff.must_change_password
        ? html`<nav aria-label=${t.nav.label}>
          ${sections
            .filter(({ pages }) => mayOpen(staff, pages[0]))
            .map(({ address, name, pages }) =>
              link(
                address,
                t.nav[name],
                pages.some((one) => one === page),
              ),
            )}
        </nav>`
        : nothing
    }
    <div class="end" role="group" aria-label=${t.nav.language}>
      ${Object.entries(languages).map(
        ([to, name]) =>
          html`<button type="button" class="quiet-button" lang=${to} aria-pressed=${to === lang} @click=${() => speak(to)}>
            ${name}
          </button>`,
      )}
    </div>
    ${
      staff
        ? html`<desk-help .t=${t}></desk-help> ${link('account', t.nav.account, page === 'account')}
          <button type="button" class="quiet-button" @click=${signOut}>${t.nav.signOut}</button>`
        : nothing
    }
  </header>`;
}

export const barStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    padding: 0.4rem clamp(0.75rem, 2vw, 1.5rem);
    border-block-end: 1px solid var(--edge);
    background: var(--paper);
  }

  @media print {
    .top {
      display: none;
    }
  }

  .top nav,
  .top .end {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
  }

  .top .end {
    gap: 0.35rem;
    margin-inline-start: auto;
  }

  .top a {
    padding: 0.4rem 0.2rem;
    text-decoration: none;
  }

  .top a[aria-current] {
    border-block-end: 3px solid var(--accent);
    font-weight: 650;
  }

  .top .quiet-button {
    align-self: center;
  }

  .top [aria-pressed="true"] {
    border-color: var(--accent);
    color: var(--accent);
  }
`;
