import type { TopicOf } from '@veche/protocol';
import { ownPart, ownTotal, totalCost } from '@veche/protocol/light';
import { formatIn } from '@veche/words/format';
import { html, nothing } from 'lit';
import { areaField, textField } from '../field.ts';
import { type FormValues, valueAt } from '../form-values.ts';
import type { FormView } from '../form-view.ts';
import { group } from '../group.ts';
import type { Rows } from '../rows.ts';

const numberAt = (values: FormValues, name: string) => {
  const value = valueAt(values, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/** The sums of a form that is not finished: what is missing counts as nothing. */
function sumsOf(values: FormValues) {
  const lines = (valueAt(values, 'answer.costs') as { amount?: number }[] | undefined) ?? [];
  const part = (name: string) => numberAt(values, `answer.own_share.${name}`);
  return {
    budget: numberAt(values, 'answer.budget'),
    costs: [...lines].map((line) => ({ item: '', amount: line?.amount || 0 })),
    own_share: { money: part('money'), property: part('property'), labour: part('labour') },
  };
}

export function moneyStep(topic: TopicOf<'initiative'>, view: FormView, costs: Rows, values: FormValues) {
  const { t, lang } = view;
  const format = formatIn(lang);
  const words = t.initiative;
  const sums = sumsOf(values);
  const money = (value: number) => format.money(value, topic.currency);
  const total = totalCost(sums);
  const off = total - sums.budget - ownTotal(sums);
  const balance =
    off === 0 ? words.balanced : off > 0 ? words.missing(money(off)) : words.excess(money(-off));
  const number = { type: 'number', min: 0 };
  const own = (name: string, label: string) =>
    textField(view, { name: `answer.own_share.${name}`, label }, number);
  return html`
    ${group(
      view,
      { name: 'answer.costs', label: words.costs },
      html`${costs.render(
        view,
        'answer.costs',
        words.costItem,
        (index) => html`
            ${textField(view, { name: `answer.costs.${index}.item`, label: words.costItem })}
            ${textField(view, { name: `answer.costs.${index}.amount`, label: words.costAmount }, number)}
          `,
      )}
        <p class="total">${words.total}: <b>${money(total)}</b></p>`,
    )}
    ${textField(
      view,
      {
        name: 'answer.budget',
        label: words.budget,
        hint: topic.max_budget === null ? undefined : words.budgetHint(money(topic.max_budget)),
      },
      number,
    )}
    ${group(
      view,
      { name: 'answer.own_share', label: words.own, hint: words.ownHint },
      html`<div class="thirds">
          ${own('money', words.ownMoney)} ${own('property', words.ownProperty)} ${own('labour', words.ownLabour)}
        </div>
        ${areaField(view, { name: 'answer.own_share.note', label: words.ownNote, isRequired: false }, 2)}`,
    )}
    <p class="notice" role="status">
      ${total > 0 ? html`${words.share(format.percent(ownPart(sums)))}. ${balance}` : nothing}
    </p>
  `;
}
