import type { AnswerTo } from '../kinds/index.ts';
import type { SubmissionInput } from '../submission.ts';
import { sampleConsent } from './space.ts';

const participant = 'kW3n9Qb7xV2mT5cR8yL1pZ6sD4fG0hJ_aE-uIoNqBtM';
const contact = { name: 'Мария Образцова', email: 'maria@example.org' };
const consent = { id: sampleConsent.id };

const projects: AnswerTo<'poll'> = { choices: ['yards', 'shore'] };
const themes: AnswerTo<'poll'> = { ranking: ['answers', 'budgeting', 'tos'] };
const feedback: AnswerTo<'feedback'> = {
  category: 'greenery',
  text: 'В сквере у библиотеки третью неделю не горят два фонаря, вечером там темно.',
  place: 'Сквер у библиотеки',
};
const cleanup: AnswerTo<'volunteer'> = {
  shifts: ['shore-morning'],
  skills: ['photo'],
  age: 34,
};
const initiative: AnswerTo<'initiative'> = {
  title: 'Тропа вдоль берега',
  problem: 'По берегу ходят сотни людей в день, а в дождь там не пройти с коляской.',
  solution: 'Дорожка с твёрдым покрытием нужна всем возрастам и не требует вырубки.',
  result: 'Сухая освещённая дорожка длиной 400 метров и пять скамеек.',
  territory: 'Берег озера от пляжа до лодочной станции',
  costs: [
    { item: 'Покрытие и работы', amount: 1_400_000 },
    { item: 'Освещение', amount: 450_000 },
    { item: 'Скамейки', amount: 150_000 },
  ],
  budget: 1_700_000,
  own_share: { money: 100_000, property: 50_000, labour: 150_000, note: 'Соберут и установят скамейки сами' },
  schedule: [
    { title: 'Проект и согласование', due_on: '2027-03-31' },
    { title: 'Работы', due_on: '2027-08-31' },
  ],
  initiators: {
    type: 'group',
    people: Array.from({ length: 10 }, (_, index) => ({ name: `Житель ${index + 1}`, age: 16 + index * 5 })),
  },
};

/** One valid submission for each topic of the demo. */
export const sampleSubmissions = {
  projects: { answer: projects, participant, locale: 'ru' },
  themes: { answer: themes, participant, locale: 'en' },
  feedback: { answer: feedback, may_publish: true, locale: 'ru' },
  initiative: { answer: initiative, contact, consent, may_publish: true, locale: 'ru' },
  cleanup: { answer: cleanup, contact, consent, locale: 'ru' },
} satisfies Record<string, SubmissionInput>;
