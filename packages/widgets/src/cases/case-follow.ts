import type { PublicCase } from '@veche/protocol';
import { html, nothing } from 'lit';
import type { CaseView } from './case-row.ts';

/** How many follow it, and the way to be one of them. */
export function caseFollow(
  { followers, duplicate_of }: PublicCase,
  { t }: CaseView,
  isFollowing: boolean,
  change: (isFollowing: boolean) => void,
) {
  const { cases: words } = t;
  const canFollow = isFollowing || !duplicate_of;
  return html`<section class="follow" aria-label=${words.follow}>
    ${followers > 0 ? html`<p>${words.followers(followers)}</p>` : nothing}
    ${
      canFollow
        ? html`<button type="button" aria-describedby="follow-hint" @click=${() => change(!isFollowing)}>
            ${isFollowing ? words.unfollow : words.follow}
          </button>
          <p class="hint" id="follow-hint">${words.followHint}</p>`
        : nothing
    }
  </section>`;
}
