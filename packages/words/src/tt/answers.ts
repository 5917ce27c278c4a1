import { plural } from '../plural.ts';
import type { AnswersWords } from '../ru/answers.ts';

/** How a space answers. */
export const answers: AnswersWords = {
  answers: {
    title: 'Хакимият ничек җавап бирә',
    caption: (days) => `Соңгы ${plural('tt', days, { other: 'көн' })} эчендә, бүлекләр буенча`,
    department: 'Бүлек',
    answered: 'Җаваплар',
    median: 'Гадәти вакыт',
    medianHint: 'Җавапларның яртысы моннан соңга калмый килде.',
    days: (days) => `${days} көн`,
    onTime: 'Вакытында',
    overdue: 'Соңга калган',
    none: 'Әлегә беркем дә язмаган.',
    other: 'Бүлексез',
    latest: 'Соңгы җаваплар',
  },
};
