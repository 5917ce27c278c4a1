import type { TopicBase } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';
import { html, nothing } from 'lit';
import { optional, textField } from './field.ts';
import { type FormView, issueAt } from './form-view.ts';
import { group } from './group.ts';
import { textOf } from './text-of.ts';

/** Name and address for the answer, and the consent that they need: a document of its own, never ticked beforehand. */
export function personalFields(view: FormView, { contact, consent }: Pick<TopicBase, 'contact' | 'consent'>) {
  if (contact === 'none') return nothing;
  const { t } = view;
  const isRequired = contact === 'required';
  const address = isRequired && 'either';
  const fields = html`
    ${textField(view, { name: 'contact.name', label: t.contact.name, isRequired: false }, { autocomplete: 'name' })}
    ${textField(view, { name: 'contact.email', label: t.contact.email, isRequired: address }, { type: 'email', autocomplete: 'email' })}
    ${textField(view, { name: 'contact.phone', label: t.contact.phone, isRequired: address }, { type: 'tel', autocomplete: 'tel' })}
    ${consent ? consentField(view, consent, isRequired) : nothing}
  `;
  const hint = isRequired ? t.contact.whyRequired : t.contact.whyOptional;
  const { legend: label, missing } = t.contact;
  return group(
    view,
    { name: 'contact', label: isRequired ? label : optional(view, label), hint, missing },
    fields,
  );
}

function consentField(view: FormView, consent: NonNullable<TopicBase['consent']>, isRequired: boolean) {
  const { t, lang } = view;
  const issue = issueAt(view, 'consent', { hasItems: true, missing: t.consent.missing });
  return html`<div class="consent">
    <details>
      <summary>${t.consent.read}</summary>
      <p dir="auto">${textOf(consent.text, lang)}</p>
    </details>
    <label class="choice">
      <input
        type="checkbox"
        name="consent.id"
        value=${consent.id}
        aria-invalid=${issue ? 'true' : nothing}
        aria-describedby="consent-issue consent-hint"
      />
      <span>${t.consent.agree(textIn(consent.title, lang))}</span>
    </label>
    <p class="hint" id="consent-hint" ?hidden=${isRequired}>${t.consent.ifContact}</p>
    <p class="issue" id="consent-issue" ?hidden=${!issue}>${issue}</p>
  </div>`;
}
