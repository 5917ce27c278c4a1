import type { Session } from '@veche/protocol/desk';
import { html } from 'lit';

import type { Route } from './route.ts';
import './account/desk-account.ts';
import './inbox/desk-inbox.ts';
import './desk-mail.ts';
import './desk-settings.ts';
import './desk-topic-editor.ts';
import './desk-topics.ts';
import './log/desk-log.ts';
import './statistics/desk-statistics.ts';
import './people/desk-people.ts';
import './people/desk-person.ts';
import './templates/desk-templates.ts';

/** What stands at an address. Whoever came with a printed password chooses one of their own first. */
export function deskPage(place: Route, { staff }: Session) {
  if (staff.must_change_password) return html`<desk-account></desk-account>`;
  switch (place.page) {
    case 'account':
      return html`<desk-account></desk-account>`;
    case 'templates':
      return html`<desk-templates .open=${place.id}></desk-templates>`;
    case 'mail':
      return html`<desk-mail></desk-mail>`;
    case 'settings':
      return html`<desk-settings .section=${place.section}></desk-settings>`;
    case 'people':
      return html`<desk-people></desk-people>`;
    case 'person':
    case 'new-person':
      return html`<desk-person .user=${place.page === 'person' ? place.user : undefined}></desk-person>`;
    case 'statistics':
      return html`<desk-statistics .filter=${place.filter}></desk-statistics>`;
    case 'log':
      return html`<desk-log .filter=${place.filter}></desk-log>`;
    case 'topics':
      return html`<desk-topics></desk-topics>`;
    case 'topic':
    case 'new-topic':
      return html`<desk-topic-editor
          .topic=${place.page === 'topic' ? place.id : undefined}
          .kind=${place.page === 'new-topic' ? place.kind : undefined}
        ></desk-topic-editor>`;
    default:
      return html`<desk-inbox .route=${place}></desk-inbox>`;
  }
}
