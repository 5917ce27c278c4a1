import type { Session } from '@veche/protocol/desk';
import { html } from 'lit';
import type { Route } from './route.ts';
import './desk-inbox.ts';
import './desk-password.ts';
import './desk-settings.ts';
import './desk-topic-editor.ts';
import './desk-topics.ts';

/** What stands at an address. Whoever came with a printed password chooses one of their own first. */
export function deskPage(route: Route, { staff }: Session) {
  if (staff.must_change_password) return html`<desk-password></desk-password>`;
  switch (route.page) {
    case 'password':
      return html`<desk-password></desk-password>`;
    case 'settings':
      return html`<desk-settings .section=${route.section}></desk-settings>`;
    case 'topics':
      return html`<desk-topics></desk-topics>`;
    case 'topic':
    case 'new-topic':
      return html`<desk-topic-editor
          .topic=${route.page === 'topic' ? route.id : undefined}
          .kind=${route.page === 'new-topic' ? route.kind : undefined}
        ></desk-topic-editor>`;
    default:
      return html`<desk-inbox .route=${route}></desk-inbox>`;
  }
}
