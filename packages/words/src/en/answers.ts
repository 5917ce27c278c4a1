import { plural } from '../plural.ts';
import type { AnswersWords } from '../ru/answers.ts';

/** How a space answers. */
export const answers: AnswersWords = {
  answers: {
    title: 'How the administration answers',
    caption: (days) => `In the last ${plural('en', days, { one: 'day', other: 'days' })}, by department`,
    department: 'Department',
    answered: 'Answers',
    median: 'Usual time',
    medianHint: 'Half of the answers came no later.',
    days: (days) => `${days} days`,
    onTime: 'On time',
    overdue: 'Overdue',
    none: 'Nobody has written yet.',
    other: 'No department',
    latest: 'Latest answers',
  },
};
