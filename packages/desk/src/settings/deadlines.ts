import {
  type Clocks,
  type DeadlinePolicy,
  dueStep,
  type KindName,
  kinds,
  parse,
  profiles,
  clocks as schema,
  type Term,
} from '@veche/protocol';
import { type FormValues, field, group, valueAt } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { checkField, selectField } from '../kinds/parts.ts';
import { timeZones } from '../time-zones.ts';
import './desk-promised-dates.ts';
import type { Section, SectionView } from './section.ts';

const steps = [...dueStep.options, 'prolong'] as const;
type Policies = Clocks['policies'];

/** Kinds whose residents wait for an answer. */
const promising = (Object.keys(kinds) as KindName[]).filter((kind) => kinds[kind].expects_reply);

/** What can be promised about a kind: nothing that its machine does not know. */
const stepsOf = (kind: KindName) => {
  const known: readonly string[] = kinds[kind].steps;
  return steps.filter((step) => (step !== 'forward' && step !== 'prolong') || known.includes(step));
};

/** As a form shows it: a step without a term has days of no number. */
const termsOf = (policy: DeadlinePolicy | undefined): FormValues => ({
  ...Object.fromEntries(
    steps.map((step) => [step, { days: policy?.[step]?.days, of: policy?.[step]?.of ?? 'working' }]),
  ),
  is_from_registration: policy?.is_from_registration || undefined,
});

/** The other way round. An answer has its term always, so that the form says where it is missing. */
function policyOf(terms: FormValues): DeadlinePolicy {
  const promised = steps.filter(
    (step) => step === 'answer' || (terms[step] as Partial<Term> | undefined)?.days !== undefined,
  );
  const { is_from_registration } = terms as DeadlinePolicy;
  return {
    ...Object.fromEntries(promised.map((step) => [step, terms[step]])),
    ...(is_from_registration ? { is_from_registration } : {}),
  } as DeadlinePolicy;
}

function clocksIn(values: FormValues, now: Clocks): Clocks {
  const at = (kind: KindName) => valueAt(values, `clocks.policies.${kind}`) as FormValues | undefined;
  const has = (kind: KindName) => valueAt(values, `has.${kind}`) === true;
  const policies: Policies = { ...now.policies };
  for (const kind of promising) delete policies[kind];
  for (const kind of promising) if (has(kind)) policies[kind] = policyOf(at(kind) ?? {});
  return { ...now, time_zone: String(valueAt(values, 'clocks.time_zone')), policies };
}

function termFields(view: SectionView, kind: KindName) {
  const { settings: words, editor } = view.desk.t;
  return stepsOf(kind).map((step) => {
    const name = `clocks.policies.${kind}.${step}`;
    const one = { name: `${name}.days`, label: words.terms[step], isRequired: step === 'answer' };
    return field(
      view,
      one,
      (ties) => html`<span class="term">
        <input
          id=${ties.id}
          name=${ties.name}
          type="number"
          min="1"
          aria-describedby=${ties.describedBy}
          aria-invalid=${ties.invalid}
          aria-required=${ties.required}
        />
        <select name="${name}.of" aria-label="${one.label}: ${editor.daysOf}">
          ${Object.entries(editor.daysOfKind).map(([value, of]) => html`<option value=${value}>${of}</option>`)}
        </select>
      </span>`,
    );
  });
}

function policyFields(view: SectionView, kind: KindName) {
  const { desk, values, put } = view;
  const { settings: words } = desk.t;
  const isOn = valueAt(values, `has.${kind}`) === true;
  const policy = `clocks.policies.${kind}`;
  return group(
    view,
    { name: policy, label: desk.t.kinds[kind] },
    html`${checkField(`has.${kind}`, words.hasDeadlines)}
      <fieldset class="part" role="presentation" ?disabled=${!isOn} ?hidden=${!isOn}>
        <div class="actions" role="group" aria-label=${words.fillIn}>
          <span class="quiet">${words.fillIn}:</span>
          ${(Object.keys(profiles) as (keyof typeof profiles)[]).map(
            (name) =>
              html`<button
                type="button"
                class="quiet-button"
                @click=${() => put({ clocks: { policies: { [kind]: termsOf(profiles[name]) } } })}
              >
                ${words.profiles[name]}
              </button>`,
          )}
        </div>
        ${termFields(view, kind)}
        ${checkField(`${policy}.is_from_registration`, words.fromRegistration)}
      </fieldset>`,
  );
}

/** By when the space promises what. */
export const deadlines: Section = {
  fields(view) {
    const { desk, shown, now, values } = view;
    const { settings: words } = desk.t;
    const { data } = parse(schema, clocksIn(values, now.clocks));
    return html`
      <p class="notice">${words.deadlinesHint}</p>
      ${selectField(view, 'clocks.time_zone', words.timeZone, timeZones(desk.lang, shown.clocks.time_zone))}
      ${promising.map((kind) => policyFields(view, kind))}
      ${data ? html`<desk-promised-dates .clocks=${data}></desk-promised-dates>` : nothing}
    `;
  },
  valuesOf: ({ clocks: { time_zone, policies } }) => ({
    has: Object.fromEntries(promising.map((kind) => [kind, policies[kind] !== undefined || undefined])),
    clocks: {
      time_zone,
      policies: Object.fromEntries(promising.map((kind) => [kind, termsOf(policies[kind])])),
    },
  }),
  changeOf: (values, now) => ({ clocks: clocksIn(values, now.clocks) }),
};
