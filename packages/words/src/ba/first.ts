import type { First } from '../ru/first.ts';

/** What a choice poll says before anybody acts. */
export const first: First = {
  retry: 'Тағы бер тапҡыр тырышып ҡарау',
  sending: 'Ебәрәбеҙ…',
  askedBy: (name) => `Һорай: ${name}`,
  textIn: 'Текст теле:',
  closesAt: (moment) => `Яуаптар ҡабул ителгән һуңғы ваҡыт: ${moment}`,
  broken: 'Сервер менән бәйләнеш юҡ. Яҙғандарығыҙ ошонда һаҡланды: тағы бер тапҡыр тырышып ҡарағыҙ.',
  kinds: {
    poll: {
      send: 'Тауыш биреү',
      privacy: 'Нисек тауыш биргәнегеҙҙе хакимиәт күрмәй: ул дөйөм һандарҙы һәм һеҙҙең хәбәрҙәрҙе генә күрә.',
    },
  },
  poll: {
    answer: 'Һеҙҙең яуап',
    pickOne: 'Бер вариантты һайлағыҙ.',
    pick: (min, max) =>
      min === max ? `Теүәл ${max} вариант һайлағыҙ.` : `${min} варианттан ${max} вариантҡа тиклем һайлағыҙ.`,
  },
};
