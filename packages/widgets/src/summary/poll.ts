import { textIn } from '@veche/protocol/light';
import type { Summary } from './summary.ts';

export const poll: Summary<'poll'> = (answer, { options }, { t, lang }) => {
  const title = (id: string) => textIn(options.find((option) => option.id === id)?.title, lang) || id;
  if ('choices' in answer) return [[t.poll.answer, answer.choices.map(title).join('\n')]];
  if ('ranking' in answer)
    return [[t.poll.order, answer.ranking.map((id, at) => `${at + 1}. ${title(id)}`).join('\n')]];
  return Object.entries(answer.scores).map(([id, score]) => [title(id), String(score)] as const);
};
