import { plural } from '../plural.ts';

/** How a space answers. */
export const answers = {
  answers: {
    title: 'Как администрация отвечает',
    caption: (days: number) =>
      `За последние ${plural('ru', days, { one: 'день', few: 'дня', other: 'дней' })}, по отделам`,
    department: 'Отдел',
    answered: 'Ответов',
    median: 'Обычный срок',
    medianHint: 'Половина ответов пришла не позже.',
    days: (days: string) => `${days} дн.`,
    onTime: 'В срок',
    overdue: 'Просрочено',
    none: 'Пока никто не писал.',
    other: 'Без отдела',
    latest: 'Последние ответы',
  },
};

export type AnswersWords = typeof answers;
