import { plural } from '../plural.ts';
import type { AnswersWords } from '../ru/answers.ts';

/** How a space answers. */
export const answers: AnswersWords = {
  answers: {
    title: 'Әкімшілік қалай жауап береді',
    caption: (days) => `Соңғы ${plural('kk', days, { other: 'күн' })} ішінде, бөлімдер бойынша`,
    department: 'Бөлім',
    answered: 'Жауаптар',
    median: 'Әдеттегі мерзім',
    medianHint: 'Жауаптардың жартысы бұдан кешікпей келді.',
    days: (days) => `${days} күн`,
    onTime: 'Мерзімінде',
    overdue: 'Мерзімі өткен',
    none: 'Әзірге ешкім жазған жоқ.',
    other: 'Бөлімсіз',
    latest: 'Соңғы жауаптар',
  },
};
