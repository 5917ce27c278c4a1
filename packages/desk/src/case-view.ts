import { type Topic, textIn } from '@veche/protocol';
import { type StaffSubmission, type SubmissionChange, staffRoutes } from '@veche/protocol/desk';
import { shiftTitle, summaryOf } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { type Desk, formViewOf } from './desk-context.ts';
import { isWorded } from './step-fields.ts';

/** Steps without words: a button each. */
export const wordless = ['take', 'close', 'reopen'] as const;

/** What it is, where it stands, whose it is. */
export function caseHead(desk: Desk, one: StaffSubmission, change: (change: SubmissionChange) => void) {
  const { t, lang, format, staff, space, may } = desk;
  const isMine = one.assignee === staff.user;
  const canAssign = may(staffRoutes.changeSubmission) && one.status !== 'withdrawn';
  const department = space.departments.find(({ id }) => id === one.department);
  const { version } = one;
  return html`<header>
    <h2 tabindex="-1">${textIn(one.topic_title, lang)}</h2>
    <p class="quiet">${t.kinds[one.kind]}, ${format.moment(one.submitted_at)}</p>
    <p class="quiet">${t.submission.number}: <code>${one.id}</code></p>
    ${one.rating ? html`<p>${t.submission.rating(one.rating)}</p>` : nothing}
    ${one.duplicate_of ? html`<p>${t.submission.isDuplicate}: <a href="#/inbox/all/${one.duplicate_of}"><code>${one.duplicate_of}</code></a></p>` : nothing}
    ${one.duplicates.length > 0 ? html`<p>${t.submission.duplicates(one.duplicates.length)}</p>` : nothing}
    <div class="handles">
      <span>${t.submission.status}: <b class="badge">${t.status[one.status]}</b></span>
      ${wordless
        .filter((step) => one.steps.includes(step))
        .map(
          (step) =>
            html`<button type="button" @click=${() => change({ step, version })}>${t.submission.steps[step]}</button>`,
        )}
      ${department ? html`<span>${t.submission.department}: <b>${textIn(department.name, lang)}</b></span>` : nothing}
      <span>${t.submission.assignee}: <b>${one.assignee ?? t.submission.nobody}</b></span>
      ${
        canAssign
          ? html`<button type="button" @click=${() => change({ assignee: isMine ? null : staff.user, version })}>
            ${isMine ? t.submission.giveBack : t.submission.take}
          </button>`
          : nothing
      }
    </div>
  </header>`;
}

/** What was sent, in words; how to reach the resident; what they agreed to. */
export function caseFacts(desk: Desk, one: StaffSubmission, topic: Topic | undefined) {
  const { t, format, lang, may } = desk;
  const { contact, consent, places = [] } = one;
  return html`<section aria-labelledby="sent-title">
    <h3 id="sent-title">${t.submission.sent}</h3>
    ${one.publicity?.published_at ? html`<p class="quiet">${t.publication.shown}</p>` : nothing}
    ${
      one.answer === null
        ? html`<p class="quiet">${t.submission.secret}</p>`
        : topic
          ? summaryOf(topic, one.answer, formViewOf(desk))
          : nothing
    }
    ${
      places.length > 0
        ? html`<p><b>${t.submission.places}:</b> ${places
            .map(
              ({ shift, is_confirmed, waiting_position }) =>
                `${shiftTitle(topic, shift, lang)}: ${is_confirmed ? t.submission.confirmed : t.submission.waiting(waiting_position ?? 1)}`,
            )
            .join('; ')}</p>`
        : nothing
    }
    ${
      contact
        ? html`<p class="contact">
          <b>${t.submission.contact}:</b> ${contact.name}
          ${contact.email ? html`<a href="mailto:${contact.email}">${contact.email}</a>` : nothing}
          ${contact.phone ? html`<a href="tel:${contact.phone.replace(/[^+\d]/g, '')}">${contact.phone}</a>` : nothing}
        </p>`
        : html`<p class="quiet">${may(staffRoutes.giveOpinion) ? t.submission.hiddenContact : t.submission.noContact}</p>`
    }
    ${consent ? html`<p class="quiet">${t.submission.consent(format.moment(consent.accepted_at))} (${consent.id})</p>` : nothing}
  </section>`;
}

/** Everything both sides wrote, oldest first. */
export function caseConversation(desk: Desk, { messages }: StaffSubmission) {
  const { t, lang, format } = desk;
  const { reason: reasons } = formViewOf(desk).t;
  if (messages.length === 0) return nothing;
  return html`<section aria-labelledby="messages-title">
    <h3 id="messages-title">${t.submission.messages}</h3>
    <ol class="messages">
      ${messages.map(
        ({ from, name, text, sent_at, step, reason, to, until }) =>
          html`<li class=${from}>
            <p><b>${from === 'resident' ? t.submission.resident : textIn(name, lang)}</b>
              <time class="quiet" datetime=${sent_at}>${format.moment(sent_at)}</time></p>
            ${step && step !== 'answer' && isWorded(step) ? html`<p class="quiet">${[t.submission.steps[step], to && textIn(to, lang), reason && reasons[reason], until && format.moment(until)].filter(Boolean).join(': ')}</p>` : nothing}
            <p class="said" dir="auto">${text}</p>
          </li>`,
      )}
    </ol>
  </section>`;
}

export const caseHistory = ({ t, lang, format }: Desk, { history }: StaffSubmission) =>
  html`<details>
    <summary>${t.submission.history}</summary>
    <ol class="history">
      ${history.map(
        ({ at, status, by, name }) =>
          html`<li>
            ${format.moment(at)}: <b>${t.status[status]}</b>, ${by === 'resident' ? t.submission.resident : textIn(name, lang)}
          </li>`,
      )}
    </ol>
  </details>`;
