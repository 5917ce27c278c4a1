import type { DraftOf } from '../kinds/index.ts';
import type { TopicBase } from '../topic.ts';
import { sampleConsent } from './space.ts';

const hour = 3_600_000;
const day = 24 * hour;

const base = {
  space: 'ozersk',
  state: 'open',
  opens_at: null,
  closes_at: null,
  results: 'never',
  can_change_answer: false,
  is_one_per_participant: false,
  contact: 'none',
  consent: null,
} satisfies Partial<TopicBase>;

const projects: DraftOf<'poll'> = {
  ...base,
  kind: 'poll',
  method: 'choice',
  title: {
    ru: 'Какие инициативные проекты поддержать в первую очередь?',
    en: 'Which initiative projects should be funded first?',
  },
  text: {
    ru: 'Часть бюджета округа распределяют сами жители. Выберите до трёх направлений: с них начнётся отбор проектов.',
    en: 'Residents decide on a part of the district budget. Choose up to three themes: the selection of projects starts with them.',
  },
  results: 'after-answering',
  is_one_per_participant: true,
  min: 1,
  max: 3,
  options: [
    { id: 'yards', title: { ru: 'Дворы и детские площадки', en: 'Courtyards and playgrounds' } },
    {
      id: 'lighting',
      title: { ru: 'Освещение улиц и безопасные переходы', en: 'Street lighting and safe crossings' },
    },
    {
      id: 'shore',
      title: { ru: 'Берег озера и места для прогулок', en: 'The lake shore and places to walk' },
    },
    { id: 'sport', title: { ru: 'Спорт рядом с домом', en: 'Sport close to home' } },
    { id: 'neighbours', title: { ru: 'Соседские центры', en: 'Neighbourhood centres' } },
    { id: 'access', title: { ru: 'Доступная среда для всех', en: 'A barrier-free town' } },
    {
      id: 'memory',
      title: { ru: 'Памятные места и история города', en: 'Memorials and the history of the town' },
    },
  ],
};

const themes: DraftOf<'poll'> = {
  ...base,
  kind: 'poll',
  method: 'ranking',
  title: { ru: 'О чём говорить на следующем форуме?', en: 'What should the next forum be about?' },
  text: {
    ru: 'Расставьте темы по важности, самая важная сверху. Можно поставить не все. До окончания опроса ответ можно изменить.',
    en: 'Put the themes in order, the most important first. You may leave some out. You can change your answer until the poll closes.',
  },
  results: 'always',
  can_change_answer: true,
  is_one_per_participant: true,
  min: 1,
  max: 6,
  options: [
    { id: 'budgeting', title: { ru: 'Инициативное бюджетирование', en: 'Initiative budgeting' } },
    {
      id: 'tos',
      title: { ru: 'Территориальное самоуправление (ТОС)', en: 'Neighbourhood self-government (TOS)' },
    },
    { id: 'youth', title: { ru: 'Молодёжь и кадровый резерв', en: 'Young people in public service' } },
    {
      id: 'ngo',
      title: { ru: 'Ресурсный центр для некоммерческих организаций', en: 'A resource centre for NGOs' },
    },
    { id: 'control', title: { ru: 'Общественный контроль расходов', en: 'Public control of spending' } },
    {
      id: 'answers',
      title: { ru: 'Как администрация отвечает жителям', en: 'How the administration answers residents' },
    },
  ],
};

const districts = [
  { id: 'centre', title: { ru: 'Центр', en: 'The centre' } },
  { id: 'lakeside', title: { ru: 'Набережная', en: 'The lakeside' } },
  { id: 'north', title: { ru: 'Северный район', en: 'The north' } },
  { id: 'villages', title: { ru: 'Посёлки округа', en: 'The villages around' } },
];

const feedback: DraftOf<'feedback'> = {
  ...base,
  kind: 'feedback',
  title: { ru: 'Написать в администрацию', en: 'Write to the administration' },
  text: {
    ru: 'Вопрос, предложение или сообщение о проблеме. Ответ придёт сюда же, на эту страницу.',
    en: 'A question, an idea or a report of a problem. The answer comes back here, on this page.',
  },
  contact: 'optional',
  consent: sampleConsent,
  can_be_published: true,
  max_length: 4000,
  districts,
  categories: [
    {
      id: 'streets',
      title: { ru: 'Дороги, тротуары, остановки', en: 'Roads, pavements, bus stops' },
      department: 'transport',
    },
    {
      id: 'greenery',
      title: { ru: 'Дворы, парки, уборка', en: 'Courtyards, parks, cleaning' },
      department: 'improvement',
    },
    {
      id: 'homes',
      title: { ru: 'Дома, вода, отопление', en: 'Homes, water, heating' },
      department: 'housing',
    },
    {
      id: 'young',
      title: { ru: 'Молодёжь и волонтёры', en: 'Young people and volunteers' },
      department: 'youth',
    },
    {
      id: 'together',
      title: { ru: 'ТОС, объединения жителей, форум', en: 'Neighbourhoods, associations, the forum' },
      department: 'community',
    },
  ],
};

const initiative: DraftOf<'initiative'> = {
  ...base,
  kind: 'initiative',
  title: { ru: 'Предложить инициативный проект', en: 'Propose an initiative project' },
  text: {
    ru: 'Опишите, что нужно сделать и сколько это стоит. Форма сохраняется на вашем устройстве, можно вернуться позже.',
    en: 'Describe what should be done and what it costs. The form is kept on your device, so you can come back later.',
  },
  contact: 'required',
  consent: sampleConsent,
  can_be_published: true,
  currency: 'RUB',
  max_budget: 3_000_000,
  min_initiators: 10,
  districts,
  min_age: 16,
};

/** The moment `days` after `from`, at the given hour of UTC. */
function at(from: Date, days: number, hours: number): string {
  const midnight = Math.floor(from.getTime() / day) * day;
  return new Date(midnight + days * day + hours * hour).toISOString();
}

const cleanup = (from: Date): DraftOf<'volunteer'> => ({
  ...base,
  kind: 'volunteer',
  title: { ru: 'Субботник: кто поможет?', en: 'Clean-up day: who will help?' },
  text: {
    ru: 'Инвентарь, перчатки и чай выдаём на месте. Если мест нет, вы попадёте в лист ожидания.',
    en: 'Tools, gloves and tea are on us. If a shift is full, you join its waiting list.',
  },
  results: 'always',
  department: 'youth',
  closes_at: at(from, 60, 12),
  contact: 'required',
  consent: sampleConsent,
  max_shifts: 2,
  min_age: 14,
  guardian_below: 18,
  shifts: [
    {
      id: 'shore-morning',
      title: { ru: 'Берег озера, утро', en: 'Lake shore, morning' },
      place: { ru: 'Городской пляж, у входа', en: 'Town beach, at the entrance' },
      starts_at: at(from, 61, 5),
      ends_at: at(from, 61, 8),
      places: 12,
      waiting_places: 6,
    },
    {
      id: 'park-morning',
      title: { ru: 'Парк, утро', en: 'Park, morning' },
      place: { ru: 'Парк культуры, у главной аллеи', en: 'Culture park, main avenue' },
      starts_at: at(from, 61, 5),
      ends_at: at(from, 61, 8),
      places: 20,
      waiting_places: 10,
    },
    {
      id: 'park-noon',
      title: { ru: 'Парк, день', en: 'Park, midday' },
      place: { ru: 'Парк культуры, у главной аллеи', en: 'Culture park, main avenue' },
      starts_at: at(from, 61, 9),
      ends_at: at(from, 61, 12),
      places: 5,
      waiting_places: 3,
    },
  ],
  skills: [
    { id: 'first-aid', title: { ru: 'Первая помощь', en: 'First aid' } },
    { id: 'driving', title: { ru: 'Есть машина с прицепом', en: 'Car with a trailer' } },
    { id: 'photo', title: { ru: 'Фото и новости', en: 'Photos and news' } },
  ],
});

/** The five topics of the demo by id; dates count from the day given. */
export const sampleTopics = (from: Date) => ({
  projects,
  themes,
  feedback,
  initiative,
  cleanup: cleanup(from),
});
