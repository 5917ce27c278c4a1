import { plural } from '../plural.ts';
import type { AnswersWords } from '../ru/answers.ts';

/** How a space answers. */
export const answers: AnswersWords = {
  answers: {
    title: 'Хакимиәт нисек яуап бирә',
    caption: (days) => `Һуңғы ${plural('ba', days, { other: 'көн' })} эсендә, бүлектәр буйынса`,
    department: 'Бүлек',
    answered: 'Яуаптар',
    median: 'Ғәҙәти ваҡыт',
    medianHint: 'Яуаптарҙың яртыһы бынан һуңға ҡалмай килде.',
    days: (days) => `${days} көн`,
    onTime: 'Ваҡытында',
    overdue: 'Һуңға ҡалған',
    none: 'Әлегә бер кем дә яҙмаған.',
    other: 'Бүлекһеҙ',
    latest: 'Һуңғы яуаптар',
  },
};
