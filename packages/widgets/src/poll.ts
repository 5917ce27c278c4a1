import type { Receipt, Submission, TopicOf } from '@veche/protocol';
import { choiceBallot } from './ballot/choice.ts';
import { Ranking } from './ballot/ranking.ts';
import { scoreBallot } from './ballot/score.ts';
import type { FormView } from './form-view.ts';
import { ResultsView } from './results-view.ts';
import { ballot } from './styles/ballot.ts';
import { TopicElement } from './topic-element.ts';

/**
 * A poll: one option, several within limits, an order, or a score each.
 *
 * @summary Asks residents to choose, rank or score, and shows the count as the topic lets.
 * @fires veche-submitted - The vote is on disk. `detail`: `{topic, id}`.
 * @fires veche-failed - It could not be sent. `detail`: `{topic, code}`.
 */
export class VechePoll extends TopicElement<'poll'> {
  static override styles = [...TopicElement.styles, ballot];

  readonly kind = 'poll';
  #ranking = new Ranking(this);
  #results = new ResultsView(this);

  protected override fields(topic: TopicOf<'poll'>, view: FormView) {
    const ballots = {
      choice: () => choiceBallot(topic, view, this.#picked),
      ranking: () => this.#ranking.render(topic, view),
      score: () => scoreBallot(topic, view),
    };
    return ballots[topic.method]();
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
    if ('ranking' in answer) this.#ranking.set(answer.ranking as string[]);
    super.prefill(answer);
    this.requestUpdate();
  }

  protected override results(topic: TopicOf<'poll'>, receipt?: Receipt) {
    const { client, state } = this.participation;
    return this.#results.render(topic, receipt, client, this, state);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-poll': VechePoll;
  }
}
