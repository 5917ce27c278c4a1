import type { Topic } from '@veche/protocol';
import {
  type StaffEvent,
  type StaffSubmission,
  type SubmissionChange,
  staffRoutes,
} from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { caseDues } from './case-dues.ts';
import { caseStyles } from './case-styles.ts';
import { caseConversation, caseFacts, caseHead, caseHistory } from './case-view.ts';
import './inbox/desk-changes.ts';
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';
import type { Known } from './inbox/options.ts';
import { areKeysOn, isTyping, keyOf } from './keys.ts';
import { Presence } from './presence.ts';
import { showAsOpen } from './preview.ts';
import { printStyles } from './print-styles.ts';
import { isWorded } from './step-fields.ts';
import './comments/desk-comments.ts';
import './desk-notes.ts';
import './desk-publication.ts';
import './desk-reply.ts';
import './opinions/desk-opinion.ts';
import './opinions/desk-opinions.ts';

/** One submission: what was sent, its conversation, and everything that can be done about it. Fires `desk-changed`. */
export class DeskSubmission extends DeskElement {
  static override styles = [...DeskElement.styles, caseStyles, printStyles];
  static override properties = { submission: { attribute: false }, known: { attribute: false } };

  declare submission: string;
  declare known: Known;

  #case: StaffSubmission | undefined;
  #topic: Topic | undefined;
  #problem = '';
  #said = '';
  #presence = new Presence(this, () => this.desk);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('submission')) return;
    this.#case = undefined;
    this.#said = '';
    void this.#load().then(() => {
      this.#presence.open(this.#case?.id);
      return this.focusHeading();
    });
  }

  /** Reads it anew, as when something happened to it. */
  async refresh(): Promise<void> {
    if (this.#case) await this.#load();
  }

  /** Who else has it open. */
  hear(event: StaffEvent): void {
    this.#presence.hear(event);
  }

  async #load(): Promise<void> {
    const { call, space } = this.desk;
    const { submission } = this;
    try {
      const found = await call(staffRoutes.readStaffSubmission, { params: { id: submission } });
      if (this.#topic?.id !== found.topic) {
        const topic = await call(staffRoutes.readStaffTopic, { params: { topic: found.topic } });
        this.#topic = showAsOpen(topic, space);
      }
      // Another one may have been opened meanwhile.
      if (submission !== this.submission) return;
      const isSame = this.#case?.updated_at === found.updated_at;
      this.#case = found;
      this.#problem = '';
      if (!isSame) await this.#mark(found.updated_at);
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  async #change(change: SubmissionChange): Promise<void> {
    const { call, t } = this.desk;
    try {
      this.#case = await call(staffRoutes.changeSubmission, {
        params: { id: this.submission },
        body: change,
      });
      this.#say(t.submission.changed);
    } catch (error) {
      const { code } = problemOf(error);
      if (code === 'outdated') await this.#load();
      this.#said = '';
      this.#problem = formViewOf(this.desk).t.problem[code];
      this.requestUpdate();
    }
  }

  /** Says what the official has read of it; null takes it back. */
  async #mark(until: string | null): Promise<void> {
    const { submission: id } = this;
    try {
      await this.desk.call(staffRoutes.markSeen, { params: { id }, body: { until } });
      const detail = { id, isSeen: until !== null };
      this.dispatchEvent(new CustomEvent('desk-seen', { detail, bubbles: true, composed: true }));
    } catch {
      // It stays as it was in the list: nothing else depends on it.
    }
  }

  #markUnread = async (): Promise<void> => {
    await this.#mark(null);
    this.#said = this.desk.t.changes.markedUnread;
    this.requestUpdate();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (isTyping(event) || !areKeysOn() || keyOf(event) !== 'u') return;
    event.preventDefault();
    void this.#markUnread();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    removeEventListener('keydown', this.#onKey);
    super.disconnectedCallback();
  }

  #say(words: string): void {
    this.#said = words;
    this.#problem = '';
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('desk-changed', { bubbles: true, composed: true }));
  }

  async #afterReply(words: string): Promise<void> {
    await this.#load();
    this.#say(words);
  }

  protected override render() {
    const { t } = this.desk;
    return html`<div class="veche case" @input=${() => this.#presence.type()}>
      <p class="announcer" role="status">${this.#said}</p>
      ${this.#presence.render()}
      ${this.#problem ? html`<p class="alert" role="alert">${this.#problem}</p>` : nothing}
      ${this.#said ? html`<p class="notice" aria-hidden="true">${this.#said}</p>` : nothing}
      ${this.#case ? this.#draw(this.#case) : this.#problem ? nothing : html`<p>${t.inbox.loading}</p>`}
    </div>`;
  }

  #draw(one: StaffSubmission) {
    const { desk } = this;
    const hear = (event: CustomEvent<string>) => this.#afterReply(event.detail);
    const canReply = one.steps.some(isWorded);
    return html`
      ${caseHead(desk, one, (change) => void this.#change(change))}
      <p><button type="button" class="plain" @click=${this.#markUnread}>${desk.t.changes.markUnread}</button>
        <button type="button" class="plain" @click=${() => print()}>${desk.t.inbox.print}</button></p>
      ${
        desk.may(staffRoutes.changeSubmissions) && one.status !== 'withdrawn'
          ? html`<details>
            <summary>${desk.t.changes.handOver}</summary>
            <desk-changes .ids=${[one.id]} .known=${this.known} .steps=${[]} .department=${one.department} @desk-changed=${() => this.#load()}></desk-changes>
          </details>`
          : nothing
      }
      ${caseDues(desk, one)} ${caseFacts(desk, one, this.#topic)}
      ${caseConversation(desk, one)}
      ${
        canReply
          ? html`<desk-reply .submission=${one} .topic=${this.#topic} @desk-replied=${hear}></desk-reply>`
          : desk.may(staffRoutes.reply)
            ? html`<p class="notice">${desk.t.submission.ended}</p>`
            : nothing
      }
      ${
        desk.may(staffRoutes.giveOpinion)
          ? html`<desk-opinion .submission=${one} @desk-replied=${hear}></desk-opinion>`
          : html`<desk-opinions .submission=${one} @desk-replied=${hear}></desk-opinions>`
      }
      <desk-comments .submission=${one} @desk-replied=${hear}></desk-comments>
      <desk-publication
        .submission=${one}
        @desk-published=${(event: CustomEvent<string>) => this.#afterReply(event.detail)}
      ></desk-publication>
      <desk-notes .submission=${one} @desk-noted=${() => this.#afterReply(desk.t.submission.noted)}></desk-notes>
      ${caseHistory(desk, one)}
    `;
  }
}

customElements.define('desk-submission', DeskSubmission);
