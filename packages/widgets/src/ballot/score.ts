import type { TopicOf } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';
import { html, nothing } from 'lit';
import { adopt } from '../adopt.ts';
import { group } from '../group.ts';
import { learn } from '../learn.ts';
import { rest } from '../styles/rest.ts';
import { scoreStyles } from '../styles/score.ts';
import { textOf } from '../text-of.ts';
import { ballotsWords } from '../words/ballots.ts';
import type { Ballot } from './ballot.ts';

const scoresOf = ({ scale = { min: 0, max: 10 } }: TopicOf<'poll'>) =>
  Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);

/** The ballot of a poll, with its words. */
export async function ballotFor(
  { renderRoot }: { renderRoot: HTMLElement | DocumentFragment },
  language: string,
): Promise<Ballot> {
  await learn(language, ballotsWords);
  adopt(renderRoot, rest, scoreStyles);
  return score;
}

/** A number for each option. */
const score: Ballot = {
  render(topic, view) {
    const { t, lang } = view;
    const scores = scoresOf(topic);
    const rows = topic.options.map(({ id, title }) => {
      const name = `answer.scores.${id}`;
      const label = textIn(title, lang);
      return html`<div class="score" role="radiogroup" aria-label=${label}>
        <span>${textOf(title, lang)}</span>
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
  },
};
