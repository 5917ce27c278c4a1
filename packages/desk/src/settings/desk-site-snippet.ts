import { textIn } from '@veche/protocol';
import type { StaffTopic } from '@veche/protocol/desk';
import { html } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import '../desk-topic-preview.ts';
import { selectField } from '../kinds/parts.ts';
import { showAsOpen } from '../preview.ts';
import { addressOf } from '../route.ts';

/** What a site pastes to ask a topic, beside how it looks there. */
export class DeskSiteSnippet extends DeskElement {
  static override properties = { topics: { attribute: false } };

  declare topics: readonly StaffTopic[];

  #chosen = '';

  /** What is looked at is no change of the settings. */
  #hear = (event: Event): void => {
    event.stopPropagation();
    const { name, value } = event.target as HTMLSelectElement;
    if (name !== 'topic') return;
    this.#chosen = value;
    this.requestUpdate();
  };

  protected override render() {
    const { desk } = this;
    const { settings: words } = desk.t;
    const published = this.topics.filter(({ draft }) => draft.state !== 'draft');
    const topic = published.find(({ id }) => id === this.#chosen) ?? published[0];
    const view = { ...formViewOf(desk), issues: [], isBusy: false };
    const named = Object.fromEntries(published.map(({ id, draft }) => [id, textIn(draft.title, desk.lang)]));
    return html`<section class="veche" aria-labelledby="title" @input=${this.#hear} @change=${this.#hear}>
      <h3 id="title">${words.snippetTitle}</h3>
      ${
        topic
          ? html`${selectField(view, 'topic', words.snippetTopic, named)}
            <desk-topic-preview
              .kind=${topic.draft.kind}
              .shown=${showAsOpen(topic, desk.space)}
              .published=${topic.id}
            ></desk-topic-preview>`
          : html`<p>${words.snippetNone} <a href=${addressOf({ page: 'topics' })}>${desk.t.nav.topics}</a></p>`
      }
    </section>`;
  }
}

customElements.define('desk-site-snippet', DeskSiteSnippet);
