import type { Client } from '@veche/client';
import type { KindName, Topic } from '@veche/protocol';
import { copyText, wordsIn } from '@veche/widgets/parts';
import { css, html, nothing, type PropertyValues } from 'lit';
import { DeskElement } from './desk-element.ts';
import { editorOf } from './kinds/index.ts';
import { previewClient } from './preview.ts';

/** The real widget with the topic that is being written, in each language, and the tag for a site. */
export class DeskTopicPreview extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      .preview {
        display: grid;
        gap: 0.75rem;
      }

      [aria-pressed="true"] {
        border-color: var(--accent);
        color: var(--accent);
      }
    `,
  ];
  static override properties = {
    kind: { attribute: false },
    shown: { attribute: false },
    published: { attribute: false },
  };

  declare kind: KindName;
  /** The last draft that was whole. */
  declare shown?: Topic;
  /** Id of the topic, once sites can embed it. */
  declare published?: string;

  #client: Client | undefined;
  #language = '';
  #said = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('shown')) this.#client = this.shown && previewClient(this.shown);
    if (changed.has('published')) this.#said = '';
  }

  protected override render() {
    const { t, space, lang } = this.desk;
    const language = this.#language || lang;
    return html`<section class="veche bare preview" aria-labelledby="title">
      <h2 id="title">${t.editor.preview}</h2>
      <p class="quiet">${t.editor.previewHint}</p>
      <div class="actions">
        ${space.languages.map(
          (to) =>
            html`<button type="button" class="quiet-button" aria-pressed=${to === language} @click=${() => this.#speak(to)}>
              ${t.editor.language[to] ?? to}
            </button>`,
        )}
      </div>
      ${
        this.#client
          ? html`<veche-space lang=${language} .client=${this.#client}>${editorOf(this.kind).element('preview')}</veche-space>`
          : html`<p class="notice">${t.editor.previewOff}</p>`
      }
      ${this.published ? this.#snippet(this.published) : nothing}
    </section>`;
  }

  #speak(language: string): void {
    this.#language = language;
    // The widget has a say of its own.
    const widget = this.renderRoot.querySelector<HTMLElement>('veche-space > *');
    if (widget) widget.lang = '';
    this.requestUpdate();
  }

  #snippet(id: string) {
    const { t, lang } = this.desk;
    const { origin } = location;
    const tag = `veche-${this.kind}`;
    // What stands inside is for browsers that run no script.
    const link = `<a href="${origin}/f/${id}">${wordsIn(lang).plain.answer}</a>`;
    const text = `<script type="module" src="${origin}/veche.js"></script>\n<${tag} endpoint="${origin}" topic="${id}">${link}</${tag}>`;
    const copy = async () => {
      const isCopied = await copyText(text, this.renderRoot.querySelector<HTMLTextAreaElement>('#snippet'));
      this.#said = isCopied ? t.editor.copied : '';
      this.requestUpdate();
    };
    return html`<div class="field">
      <label for="snippet">${t.editor.snippet}</label>
      <textarea id="snippet" rows="4" readonly .value=${text}></textarea>
      <button type="button" @click=${copy}>${t.editor.copy}</button>
      <p class="quiet" role="status">${this.#said}</p>
    </div>`;
  }
}

customElements.define('desk-topic-preview', DeskTopicPreview);
