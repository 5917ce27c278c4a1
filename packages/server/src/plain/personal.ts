import { type TopicBase, textIn } from '@veche/protocol';
import { html } from 'ghtml';
import { choice, group, input, type Markup } from './fields.ts';
import type { FormView } from './form-view.ts';
import { textOf } from './text-of.ts';

/** Name and address for the answer, and the consent that they need. */
export function personal(
  { contact, consent }: Pick<TopicBase, 'contact' | 'consent'>,
  view: FormView,
): Markup {
  if (contact === 'none') return '';
  const { t } = view;
  const isRequired = contact === 'required';
  const fields = [
    input(view, { name: 'contact.name', label: t.contact.name, isOptional: true }, { autocomplete: 'name' }),
    input(view, { name: 'contact.email', label: t.contact.email }, { type: 'email', autocomplete: 'email' }),
    input(view, { name: 'contact.phone', label: t.contact.phone }, { type: 'tel', autocomplete: 'tel' }),
  ];
  const hint = isRequired ? t.contact.whyRequired : t.contact.whyOptional;
  const { legend: label, missing } = t.contact;
  return html`!${group(view, { name: 'contact', label, hint, missing, isOptional: !isRequired }, fields)}
    !${consent ? consentField(consent, view, isRequired) : ''}`;
}

function consentField(
  consent: NonNullable<TopicBase['consent']>,
  view: FormView,
  isRequired: boolean,
): Markup {
  const { t, lang } = view;
  const title = textIn(consent.title, lang);
  const one = { name: 'consent', label: title, hint: isRequired ? undefined : t.consent.ifContact };
  const text = html`<details><summary>${t.consent.read}</summary><p class="text">!${textOf(consent.text, lang)}</p></details>`;
  const tick = choice(view, 'consent.id', consent.id, html`${t.consent.agree(title)}`, { type: 'checkbox' });
  return group(view, { ...one, missing: t.consent.missing, hasItems: true }, [text, tick]);
}
