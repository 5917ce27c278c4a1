import type { ReactiveController } from 'lit';
import type { VecheCases } from '../cases.ts';

/** Where each case is: in the page's fragment if its owner lets that, else on a page of the endpoint. */
export class CaseAddress implements ReactiveController {
  readonly #host: VecheCases;

  constructor(host: VecheCases) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.read);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.read);
  }

  /** Opens what the fragment names. */
  read = (): void => {
    const [name, id] = location.hash.slice(1).split('/');
    const { fragment } = this.#host;
    if (fragment && name === fragment) this.#host.case = id || undefined;
  };

  /** The address of a case or of the list: it opens in another tab too. */
  of(id?: string): string {
    const part = id ? `/${id}` : '';
    const { fragment, asking } = this.#host;
    return fragment
      ? `#${fragment}${part}`
      : `${asking.source?.client.endpoint}/c/${asking.source?.space}${part}`;
  }

  /** Opens a case, or the list again, where the link is followed here. With a fragment, following it does that. */
  follow(event: MouseEvent, id?: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || this.#host.fragment) return;
    event.preventDefault();
    this.#host.case = id;
  }
}
