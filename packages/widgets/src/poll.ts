import type { TopicOf } from '@veche/protocol';
import type { Ballot } from './ballot/ballot.ts';
import { choiceBallot } from './ballot/choice.ts';
import type { FormView } from './form-view.ts';
import { TopicElement } from './topic-element.ts';

/**
 * A poll: one option, several within limits, an order, or a score each.
 *
 * @example
 * <veche-poll endpoint="https://veche.example.org" topic="projects" lang="en"></veche-poll>
 *
 * @summary Asks residents to choose, rank or score, and shows the count as the topic lets.
 * @fires veche-submitted - The vote is on disk. `detail`: `{topic, id}`.
 * @fires veche-failed - It could not be sent. `detail`: `{topic, code}`.
 */
export class VechePoll extends TopicElement<'poll'> {
  readonly kind = 'poll';
  /** For other methods than the choice, which comes with the script. */
  #ballot?: Ballot;

  override async prepare({ method }: TopicOf<'poll'>, language: string): Promise<void> {
    const others = {
      choice: undefined,
      ranking: () => import('./ballot/ranking.ts'),
      score: () => import('./ballot/score.ts'),
    };
    const part = await others[method]?.();
    this.#ballot = await part?.ballotFor(this, language);
  }

  override fields(topic: TopicOf<'poll'>, view: FormView) {
    if (this.#ballot) return this.#ballot.render(topic, view);
    // Counted from the controls, which hold the choice.
    const picked = this.renderRoot.querySelectorAll(':checked').length;
    return choiceBallot(topic, view, picked, () => this.requestUpdate());
  }

  override prefill(values: { answer?: object }): void {
    this.#ballot?.begin?.(values.answer ?? {});
    super.prefill(values);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-poll': VechePoll;
  }
}
