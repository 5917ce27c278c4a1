import type { SubmissionInput } from '../submission.ts';
import { sampleSubmissions } from './submissions.ts';

/** A submission of the demo that everybody may read, with what became of it. */
export interface SampleCase {
  topic: string;
  input: SubmissionInput;
  /** Days before the demo began. */
  sent: number;
  /** What a moderator made of it, by field. */
  texts: Record<string, string>;
  answer?: { text: string; given: number };
  followers: number;
}

const message = (category: string, text: string): SubmissionInput => ({
  answer: { category, text },
  may_publish: true,
  locale: 'ru',
});

const stop = 'На остановке у лыжной базы нет навеса: в дождь и снег ждать негде.';
const summer =
  'Подростку четырнадцать лет, хочет летом поработать в городе. Куда обратиться и до какого числа?';
const yards = 'Несколько дворов хотят вместе посадить деревья этой осенью. Кто подскажет, где копать нельзя?';
const { title, problem, result, territory } = sampleSubmissions.initiative.answer;

/** Invented, like everything in the demo; no word of it was written by a resident of the town. */
export const sampleCases: SampleCase[] = [
  {
    topic: 'feedback',
    input: message('streets', `${stop} Если нужно, звоните: 8 900 000-00-00, Алла.`),
    sent: 12,
    texts: { text: stop },
    answer: {
      text: 'Навес заказан, поставим до конца месяца. До этого автобус ждёт пассажиров с открытыми дверями.',
      given: 8,
    },
    followers: 5,
  },
  {
    topic: 'feedback',
    input: message('young', `${summer} Мама, кв. 12.`),
    sent: 9,
    texts: { text: summer },
    answer: {
      text: 'Заявления принимает центр занятости до середины мая. Нужны паспорт и согласие родителя; места есть в парках и библиотеках.',
      given: 6,
    },
    followers: 2,
  },
  {
    topic: 'initiative',
    // By telephone: nobody who is made up is to be mailed.
    input: {
      ...sampleSubmissions.initiative,
      contact: { name: 'Мария Образцова', phone: '+7 900 000-00-00' },
    },
    sent: 5,
    texts: { title, problem, result, territory },
    followers: 14,
  },
  {
    topic: 'feedback',
    input: message('greenery', yards),
    sent: 2,
    texts: { text: yards },
    followers: 1,
  },
];
