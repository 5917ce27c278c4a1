import type { TopicOf } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';
import { html, nothing } from 'lit';
import { group } from '../field.ts';
import type { FormView } from '../form-view.ts';
import { scoreStyles } from '../styles/score.ts';

const scoresOf = ({ scale = { min: 0, max: 10 } }: TopicOf<'poll'>) =>
  Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);

/** A number for each option. */
export class Score {
  readonly styles = scoreStyles;

  render(topic: TopicOf<'poll'>, view: FormView) {
    const { t, lang } = view;
    const scores = scoresOf(topic);
    const rows = topic.options.map(({ id, title }) => {
      const name = `answer.scores.${id}`;
      const label = textIn(title, lang);
      return html`<div class="score" role="radiogroup" aria-label=${label}>
        <span>${label}</span>
        <span class="scale">
          ${['', ...scores].map(
            (score) =>
              html`<label
                ><input type="radio" name=${name} value=${score} data-number ?checked=${score === ''} aria-label=${score === '' ? t.poll.noScore : nothing} /><span
                  aria-hidden=${score === ''}>${score === '' ? '—' : score}</span
                ></label
              >`,
          )}
        </span>
      </div>`;
    });
    const hint = t.poll.score(scores[0] ?? 0, scores.at(-1) ?? 0);
    return group(
      view,
      { name: 'answer.scores', label: t.poll.answer, hint, hasItems: true, missing: t.poll.missing },
      rows,
    );
  }
}
