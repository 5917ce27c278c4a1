import { type PublicTexts, type StaffSubmission, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { css, html, nothing, type PropertyValues } from 'lit';
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';
import { personalDataIn } from './personal-data.ts';
import { keepWork, type Part, partField, partsOf } from './publication-parts.ts';

/** What everybody reads of a submission, and the form in which a moderator redacts it. Fires `desk-published`. */
export class DeskPublication extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      .group {
        padding-block-start: 0.5rem;
        border-block-start: 1px solid var(--edge);
      }

      .quiet-button {
        font-weight: 400;
      }
    `,
  ];
  static override properties = { submission: { attribute: false } };

  declare submission: StaffSubmission;

  /** There while the form is open. */
  #parts: Part[] | undefined;
  #originals: PublicTexts = {};
  #problem = '';
  #isBusy = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const earlier = changed.get('submission');
    if (!earlier) return;
    if (earlier.id !== this.submission.id) this.#close();
    else if (this.#parts) this.#parts = keepWork(this.#current(), this.#parts);
  }

  #current(): Part[] {
    return partsOf(this.desk, this.submission, this.#originals);
  }

  #close(): void {
    this.#parts = undefined;
    this.#originals = {};
    this.#problem = '';
    this.requestUpdate();
  }

  #cancel(): void {
    this.#close();
    void this.focusHeading();
  }

  async #open(): Promise<void> {
    this.#parts = this.#current();
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('form input')?.focus();
  }

  /** Does something about the submission, and says what came of it. */
  async #act(work: () => Promise<string>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#problem = '';
    this.requestUpdate();
    try {
      const words = await work();
      this.dispatchEvent(new CustomEvent('desk-published', { detail: words, bubbles: true, composed: true }));
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.#isBusy = false;
    this.requestUpdate();
  }

  #publish = (event: SubmitEvent): void => {
    event.preventDefault();
    const { call, t } = this.desk;
    const { id, version } = this.submission;
    const included = (this.#parts ?? []).filter(({ isIncluded, text }) => isIncluded && text.trim());
    if (!included.some(({ part }) => part.startsWith('answer.'))) {
      this.#problem = t.publication.missing;
      this.requestUpdate();
      return;
    }
    void this.#act(async () => {
      const texts = Object.fromEntries(included.map(({ part, text }) => [part, text.trim()]));
      await call(staffRoutes.publishSubmission, { params: { id }, body: { texts, version } });
      this.#close();
      void this.focusHeading();
      return t.publication.isPublished;
    });
  };

  #hide(): void {
    const { call, t } = this.desk;
    void this.#act(async () => {
      await call(staffRoutes.hideSubmission, { params: { id: this.submission.id } });
      this.#close();
      void this.focusHeading();
      return t.publication.isHidden;
    });
  }

  #readOriginal(): void {
    void this.#act(async () => {
      const params = { id: this.submission.id };
      this.#originals = (await this.desk.call(staffRoutes.readOriginal, { params })).texts;
      if (this.#parts) this.#parts = keepWork(this.#current(), this.#parts);
      void this.focusHeading();
      return '';
    });
  }

  protected override render() {
    const { t, format, space, may } = this.desk;
    const { publicity, id, status, followers } = this.submission;
    if (!publicity || !may(staffRoutes.readOriginal)) return nothing;
    const words = t.publication;
    const { may_publish, published_at } = publicity;
    const canPublish = may_publish && status !== 'withdrawn' && may(staffRoutes.publishSubmission);
    return html`<section class="veche bare" aria-labelledby="title">
      <h3 id="title" tabindex="-1">${words.title}</h3>
      <p>
        ${published_at ? words.published(format.moment(published_at)) : may_publish ? words.permitted : words.forbidden}
        ${published_at ? html`<a href="/c/${space.id}/${id}" target="_blank" rel="noopener">${words.open}</a>` : nothing}
        ${followers > 0 ? words.followers(followers) : nothing}
      </p>
      ${published_at ? this.#original() : nothing}
      <p class="alert" role="alert" ?hidden=${!this.#problem}>${this.#problem}</p>
      ${canPublish ? (this.#parts ? this.#form(this.#parts) : this.#buttons(published_at !== null)) : nothing}
    </section>`;
  }

  #buttons(isPublic: boolean) {
    const words = this.desk.t.publication;
    return html`<div class="actions">
      <button type="button" @click=${() => this.#open()}>${isPublic ? words.change : words.prepare}</button>
      ${isPublic ? html`<button type="button" class="danger" @click=${() => this.#hide()}>${words.hide}</button>` : nothing}
    </div>`;
  }

  #original() {
    const words = this.desk.t.publication;
    const texts = Object.values(this.#originals);
    if (texts.length === 0) {
      return html`<div>
        <button type="button" aria-describedby="original-hint" @click=${() => this.#readOriginal()}>${words.original}</button>
        <p class="hint" id="original-hint">${words.originalHint}</p>
      </div>`;
    }
    return html`<details open>
      <summary>${words.originalTitle}</summary>
      ${texts.map((text) => html`<p class="said notice" dir="auto">${text}</p>`)}
    </details>`;
  }

  #form(parts: Part[]) {
    const words = this.desk.t.publication;
    const left = parts.flatMap(({ isIncluded, text }) => (isIncluded ? personalDataIn(text) : [])).length;
    return html`<form novalidate @submit=${this.#publish}>
      <p class="hint">${words.hint}</p>
      ${parts.map((one) => partField(this.desk, one, this.#originals[one.part], () => this.requestUpdate()))}
      <p role="status" class=${left > 0 ? 'issue' : nothing}>${left > 0 ? words.left(left) : nothing}</p>
      <div class="actions">
        <button type="submit" class="primary" aria-disabled=${this.#isBusy}>${words.publish}</button>
        <button type="button" @click=${() => this.#cancel()}>${words.cancel}</button>
      </div>
    </form>`;
  }
}

customElements.define('desk-publication', DeskPublication);
