import { type KindName, kinds, type TopicDraft } from '@veche/protocol';
import { choiceField, type FormValues, group, textField } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { editorOf } from './kinds/index.ts';
import type { EditorView } from './kinds/kind-editor.ts';
import { checkField, departmentsOf, momentField, selectField, textsField } from './kinds/parts.ts';

/** What a new topic of any kind starts with. */
export const startOf = (kind: KindName, space: string): FormValues => ({
  space,
  kind,
  state: 'draft',
  results: 'never',
  contact: 'none',
  ...editorOf(kind).start,
});

/** Gives items without a code the first free number: most clerks have no wish to think of one. `taken` are not free either. */
export function withCodes(items: FormValues[], taken: readonly string[] = []): FormValues[] {
  const used = new Set([...taken, ...items.map(({ id }) => id)]);
  let next = 1;
  return items.map((item) => {
    if (item.id) return item;
    while (used.has(String(next))) next += 1;
    used.add(String(next));
    return { ...item, id: String(next) };
  });
}

/** The draft that a form gives. Empty controls are absent in it, so what they mean is put in here. */
export function draftOf(kind: KindName, space: string, values: FormValues): TopicDraft {
  const { id: _, has_consent, consent, ...fields } = values;
  const draft: FormValues = {
    space,
    kind,
    opens_at: null,
    closes_at: null,
    can_change_answer: false,
    is_one_per_participant: false,
    consent: has_consent ? (consent ?? {}) : null,
    ...fields,
  };
  const { lists, complete } = editorOf(kind);
  for (const name of Object.keys(lists)) {
    if (draft[name]) draft[name] = withCodes(draft[name] as FormValues[]);
  }
  return (complete?.(draft) ?? draft) as TopicDraft;
}

/** What a form shows of a draft. */
export const valuesOf = (draft: TopicDraft): FormValues => ({
  ...draft,
  has_consent: draft.consent !== null || undefined,
});

/** Nobody in particular may answer a topic, a moderator's aside. */
const answering = (desk: EditorView['desk']) => ({
  ...(desk.staff.role === 'moderator' ? {} : { '': desk.t.editor.noDepartment }),
  ...departmentsOf(desk),
});

/** The fields that every kind has, around those of its own. */
export function topicFields(view: EditorView, kind: KindName, isNew: boolean, hasConsent: boolean) {
  const { t } = view.desk;
  const { editor: words } = t;
  return html`
    ${isNew ? textField(view, { name: 'id', label: words.id, hint: words.idHint }) : nothing}
    ${textsField(view, 'title', words.title)} ${textsField(view, 'text', words.text, { rows: 3, isRequired: false })}
    ${editorOf(kind).fields(view)}
    <div class="pair">
      ${selectField(view, 'state', words.state, t.topics.states)} ${selectField(view, 'results', words.results, words.resultsOf)}
      ${selectField(view, 'contact', words.contact, words.contactOf)}
      ${selectField(view, 'department', words.answers, answering(view.desk))}
    </div>
    <div class="pair">
      ${momentField(view, 'opens_at', words.opens, false)} ${momentField(view, 'closes_at', words.closes, false)}
    </div>
    ${group(
      view,
      { name: 'rules', label: words.rules },
      html`${checkField('can_change_answer', words.canChange)} ${checkField('is_one_per_participant', words.isOne)}
      ${kinds[kind].public_fields.length > 0 ? checkField('can_be_published', words.canBePublished) : nothing}`,
    )}
    ${group(
      view,
      { name: 'consent', label: words.consent },
      html`${choiceField('has_consent', 'true', words.hasConsent, { type: 'checkbox' })}
      <fieldset class="part" ?disabled=${!hasConsent} ?hidden=${!hasConsent} aria-label=${words.consent}>
        ${textField(view, { name: 'consent.id', label: words.consentId, hint: words.consentIdHint })}
        ${textsField(view, 'consent.title', words.itemTitle)} ${textsField(view, 'consent.text', words.text, { rows: 5 })}
      </fieldset>`,
    )}
  `;
}
