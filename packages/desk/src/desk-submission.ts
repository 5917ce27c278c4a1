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
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';
import { Presence } from './presence.ts';
import { showAsOpen } from './preview.ts';
import { isWorded } from './step-fields.ts';
import './desk-notes.ts';
import './desk-publication.ts';
import './desk-reply.ts';
import './opinions/desk-opinion.ts';
import './opinions/desk-opinions.ts';

/** One submission: what was sent, its conversation, and everything that can be done about it. Fires `desk-changed`. */
export class DeskSubmission extends DeskElement {
  static override styles = [...DeskElement.styles, caseStyles];
  static override properties = { submission: { attribute: false } };

  declare submission: string;

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
      if (submission === this.submission) this.#case = found;
      this.#problem = '';
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
      ${caseHead(desk, one, (change) => void this.#change(change))} ${caseDues(desk, one)} ${caseFacts(desk, one, this.#topic)}
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
