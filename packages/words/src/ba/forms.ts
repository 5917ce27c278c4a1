import { plural } from '../plural.ts';
import type { Forms } from '../ru/forms.ts';

const places = (n: number) => plural('ba', n, { other: 'урын' });

/** Within what an answer is promised. */
const within = (days: number, of: 'working' | 'calendar') =>
  `яуап ${plural('ba', days, { other: of === 'working' ? 'эш көнө' : 'көн' })} эсендә`;

/** What a feedback box and a sign-up say, and whatever else asks for a contact. */
export const forms: Forms = {
  optional: 'мотлаҡ түгел',
  appeal: 'Был хәбәр, закон буйынса рәсми мөрәжәғәт түгел.',
  appealLink: 'Рәсми мөрәжәғәт ебәреү',
  district: 'Район',
  noDistrict: 'күрһәтелмәгән',
  contact: {
    missing: 'Почта йәки телефон ҡалдырығыҙ.',
    legend: 'Һеҙҙең менән нисек бәйләнешкә инергә',
    whyOptional:
      'Яуап бында былай ҙа киләсәк. Бәйләнеш мәғлүмәте һеҙгә яҙһындар йәки шылтыратһындар тип теләһәгеҙ генә кәрәк.',
    whyRequired: 'Һеҙҙе табып булһын өсөн почта йәки телефон кәрәк.',
    name: 'Исем',
    email: 'Электрон почта',
    phone: 'Телефон',
  },
  consent: {
    missing: 'Риза булһағыҙ, билдәләгеҙ: бынан башҡа ебәреп булмай.',
    read: 'Документты уҡыу',
    agree: (title) => `Мин ҡабул итәм: ${title}`,
    ifContact: 'Бәйләнеш мәғлүмәте ҡалдырһағыҙ ғына кәрәк.',
  },
  publish: {
    allow: 'Быны баҫтырырға рөхсәт итәм',
    hint: 'Уны һәр кем уҡый аласаҡ. Тәүҙә хеҙмәткәр текстты тикшерә һәм шәхси мәғлүмәтте алып ташлай. Исем һәм бәйләнеш мәғлүмәте бер ҡасан да баҫтырылмай. Билдә ҡуймаһағыҙ, текстты хеҙмәткәрҙәр генә күрәсәк. Квитанцияла ҡарарығыҙҙы үҙгәртә алаһығыҙ.',
  },
  feedback: {
    category: 'Хәбәр нимә тураһында',
    choose: 'Теманы һайлағыҙ',
    within,
    text: 'Хәбәр',
    place: 'Был ҡайҙа',
    placeHint: 'Урын мөһим булһа, адрес йәки билдәле урын.',
  },
  volunteer: {
    missingShift: 'Кәм тигәндә бер смена һайлағыҙ.',
    shifts: 'Ҡасан һәм ҡайҙа',
    shiftsHint: (max) => `Иң күбе һайлап була: ${max}.`,
    placesLeft: (n) => `${places(n)} ҡалды`,
    waitingList: (n) => `урын юҡ, көтөү исемлегендә тағы ${places(n)} бар`,
    full: 'урын юҡ',
    skills: 'Нимәләр эшләй беләһегеҙ',
    age: 'Һеҙгә нисә йәш',
    ageHint: (min, guardian) =>
      `${min} йәштән мөмкин. ${guardian} йәшкә тиклем өлкән кешенең ризалығы кәрәк.`,
    guardian: 'Һеҙҙең өсөн яуаплы өлкән кеше',
    guardianName: 'Өлкән кешенең исеме',
    guardianPhone: 'Өлкән кешенең телефоны',
    guardianAgrees: 'Өлкән кеше белә һәм риза',
    note: 'Беҙгә тағы нимә белергә кәрәк',
  },
  kinds: {
    feedback: {
      send: 'Ебәреү',
      privacy: 'Хәбәрҙе һәм бәйләнеш мәғлүмәтен был тема өсөн яуаплы бүлек хеҙмәткәрҙәре генә аласаҡ.',
    },
    volunteer: {
      send: 'Яҙылыу',
      privacy: 'Исемде, йәште һәм бәйләнеш мәғлүмәтен смена ойоштороусылары ғына күрәсәк.',
    },
  },
};
