import './define-receipt.ts';
import type { KindName, Submission } from '@veche/protocol';
import { type Format, formatIn } from '@veche/words/format';
import { html, nothing } from 'lit';
import { type FormView, problemIn } from './form-view.ts';
import type { Participation } from './participation.ts';
import type { Failure, In, Stage } from './state.ts';
import { statementsView } from './statements-view.ts';
import { summaryOf } from './summary/index.ts';
import type { TopicElement } from './topic-element.ts';
import { failureView, question, titleOf } from './topic-view.ts';

type View = FormView & { format: Format };

/** What a widget shows when it asks nothing: closed, waiting for the network, or answered. */
export function stageView<K extends KindName>(
  state: Stage<K>,
  form: FormView,
  taking: Participation<K>,
  host: TopicElement<K>,
): unknown {
  const view = { ...form, format: formatIn(form.lang) };
  if (state.name === 'failed') return failed(state.failure, view, host);
  if (state.name === 'queued') return queued(state, view, taking);
  if (state.name === 'done') return done(state, view, taking, host);
  return html`${question(state.topic, view, host)}
    <p class="notice">${windowOf(state, view)}</p>
    ${taking.counts?.render(state, view, taking.client)} ${statementsView(state.topic, view)}`;
}

/** Why nothing is asked. What the owner of the site must mend cannot be tried again. */
function failed<K extends KindName>(failure: Failure, view: View, host: TopicElement<K>) {
  const { t } = view;
  if (failure === 'misconfigured') return failureView(t.misconfigured, view);
  if (failure === 'other-kind') return failureView(t.otherKind, view);
  return failureView(problemIn(t, failure), view, () => host.load());
}

/** When answers are taken, in words. */
function windowOf<K extends KindName>({ topic }: In<K, 'closed'>, { t, format }: View): string {
  const isLater = topic.state === 'scheduled' && topic.opens_at;
  return isLater ? t.opensAt(format.moment(isLater)) : t.closed;
}

/** Nothing has left the device: what waits, and everything one can do about it. */
function queued<K extends KindName>(state: In<K, 'queued'>, view: View, taking: Participation<K>) {
  const { t, lang } = view;
  return html`${titleOf(state.topic, lang)}
    <div class="standing" data-status="queued">
      <h4 tabindex="-1">${t.queued.title}</h4>
      <p>${t.queued.hint}</p>
    </div>
    ${summaryOf(state.topic, state.given.answer, view)}
    <div class="actions">
      <button type="button" class="primary" @click=${() => taking.client.outbox.flush()}>${t.queued.now}</button>
      <button type="button" @click=${() => taking.takeBack(state, true)}>${t.queued.edit}</button>
      <button type="button" class="danger" @click=${() => taking.takeBack(state, false)}>${t.queued.drop}</button>
    </div>`;
}

/** The receipt, what did not reach it, and the way to another answer. */
function done<K extends KindName>(
  state: In<K, 'done'>,
  view: View,
  taking: Participation<K>,
  host: TopicElement<K>,
) {
  const { t, lang } = view;
  const { topic, receipt, unsent } = state;
  const { client } = taking;
  const more = topic.is_one_per_participant || topic.state !== 'open' ? '' : t.kinds[topic.kind].another;
  const change = ({ detail }: CustomEvent<Submission>) => taking.change(topic, receipt, detail.answer);
  return html`${titleOf(topic, lang)}
    <veche-receipt
      .client=${client}
      .receipt=${receipt}
      .about=${topic}
      .earlier=${client.receipts.sent(topic.id)}
      inline
      lang=${lang}
      exportparts="base"
      @veche-change=${change}
      >${unsent ? html`<p class="notice">${t.unsent}</p>${summaryOf(topic, unsent, view)}` : nothing}
      ${taking.counts?.render(state, view, client)} ${statementsView(topic, view)}</veche-receipt
    >
    ${more ? html`<button type="button" @click=${() => host.load(true)}>${more}</button>` : nothing}`;
}
