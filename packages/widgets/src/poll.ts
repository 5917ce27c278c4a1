import type { Receipt, Submission, TopicOf } from '@veche/protocol';
import { choiceBallot } from './ballot/choice.ts';
import type { Ranking } from './ballot/ranking.ts';
import type { Score } from './ballot/score.ts';
import type { FormView } from './form-view.ts';
import { loadPart } from './load-part.ts';
import { adopt } from './receipt-stage.ts';
import type { ResultsView } from './results-view.ts';
import { fields } from './styles/fields.ts';
import { TopicElement } from './topic-element.ts';

/**
 * A poll: one option, several within limits, an order, or a score each.
 *
 * @summary Asks residents to choose, rank or score, and shows the count as the topic lets.
 * @fires veche-submitted - The vote is on disk. `detail`: `{topic, id}`.
 * @fires veche-failed - It could not be sent. `detail`: `{topic, code}`.
 */
export class VechePoll extends TopicElement<'poll'> {
  readonly kind = 'poll';
  /** What not every poll needs, loaded for those that do. */
  #ranking?: Ranking;
  #score?: Score;
  #results?: ResultsView;

  override async prepare(topic: TopicOf<'poll'>): Promise<void> {
    const { method } = topic;
    // The words that come with the script are enough for a choice.
    if (method !== 'choice') await super.prepare(topic);
    if (method === 'ranking' && !this.#ranking) {
      const { Ranking } = await loadPart(import('./ballot/ranking.ts'));
      this.#ranking = new Ranking(this);
      adopt(this.renderRoot, this.#ranking.styles);
    }
    if (method === 'score' && !this.#score) {
      const { Score } = await loadPart(import('./ballot/score.ts'));
      this.#score = new Score();
      adopt(this.renderRoot, this.#score.styles);
    }
  }

  override async prepareReceipt(): Promise<void> {
    await super.prepareReceipt();
    if (this.#results) return;
    const { ResultsView } = await loadPart(import('./results-view.ts'));
    this.#results = new ResultsView(this);
    adopt(this.renderRoot, fields);
    adopt(this.renderRoot, this.#results.styles);
  }

  protected override fields(topic: TopicOf<'poll'>, view: FormView) {
    if (topic.method === 'ranking') return this.#ranking?.render(topic, view);
    if (topic.method === 'score') return this.#score?.render(topic, view);
    return choiceBallot(topic, view, this.#picked);
  }

  /** Counted from the controls, which hold the choice. */
  get #picked(): number {
    return this.renderRoot.querySelectorAll('[name="answer.choices"]:checked').length;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener('change', this.#recount);
  }

  override disconnectedCallback(): void {
    this.renderRoot.removeEventListener('change', this.#recount);
    super.disconnectedCallback();
  }

  #recount = () => this.requestUpdate();

  protected override prefill(answer: Submission['answer']): void {
    if ('ranking' in answer) this.#ranking?.set(answer.ranking as string[]);
    super.prefill(answer);
    this.requestUpdate();
  }

  protected override results(topic: TopicOf<'poll'>, view: FormView, receipt?: Receipt) {
    const { client, state } = this.participation;
    return this.#results?.render(topic, receipt, client, view, state);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-poll': VechePoll;
  }
}
