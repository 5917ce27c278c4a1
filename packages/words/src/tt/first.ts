import type { First } from '../ru/first.ts';

/** What a choice poll says before anybody acts. */
export const first: First = {
  retry: 'Яңадан тырышып карау',
  sending: 'Җибәрәбез…',
  askedBy: (name) => `Сорый: ${name}`,
  textIn: 'Текст теле:',
  closesAt: (moment) => `Җаваплар кабул ителә торган соңгы вакыт: ${moment}`,
  broken: 'Сервер белән элемтә юк. Язганнарыгыз монда сакланды: яңадан тырышып карагыз.',
  kinds: {
    poll: {
      send: 'Тавыш бирү',
      privacy: 'Ничек тавыш биргәнегезне хакимият күрми: ул гомуми саннарны һәм сезнең хәбәрләрне генә күрә.',
    },
  },
  poll: {
    answer: 'Сезнең җавап',
    pickOne: 'Бер вариантны сайлагыз.',
    pick: (min, max) =>
      min === max ? `Нәкъ ${max} вариант сайлагыз.` : `${min} варианттан ${max} вариантка кадәр сайлагыз.`,
  },
};
