import { ContextProvider } from '@lit/context';
import type { LazyClient } from '@veche/client/lazy';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { type SpaceValue, spaceContext } from './context.ts';
import { openClient } from './open-client.ts';
import { version } from './version.ts';

/**
 * Gives every widget inside it the same endpoint and language.
 *
 * @example
 * <veche-space endpoint="https://veche.example.org" space="ozersk" lang="en">
 *   <veche-poll topic="projects"></veche-poll>
 * </veche-space>
 *
 * @example
 * document.createElement('veche-space').client = createClient({ endpoint: 'https://veche.example.org' });
 *
 * @summary Connects the widgets of a page to one endpoint.
 * @slot - The widgets, and anything around them.
 */
export class VecheSpace extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static readonly version = version;

  static override properties = {
    endpoint: {},
    space: {},
    lang: { reflect: true },
    client: { attribute: false },
  };

  /** Address of the endpoint; may be relative to the page. */
  declare endpoint?: string;
  /** Id of the space. */
  declare space?: string;
  /** Language of the widgets inside; the page's unless set. */
  declare lang: string;
  /** Instead of a client of `endpoint`. */
  declare client?: LazyClient;

  #provider = new ContextProvider(this, {
    context: spaceContext,
    initialValue: undefined as SpaceValue | undefined,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('endpoint') && !changed.has('client') && !changed.has('lang')) return;
    const isSameEndpoint = !changed.has('endpoint') && !changed.has('client');
    const kept = isSameEndpoint ? this.#provider.value?.client : undefined;
    const client =
      kept ?? this.client ?? (this.endpoint === undefined ? undefined : openClient(this.endpoint));
    this.#provider.setValue(client && { client, lang: this.lang || undefined });
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-space': VecheSpace;
  }
}
