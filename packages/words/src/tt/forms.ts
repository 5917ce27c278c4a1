import { plural } from '../plural.ts';
import type { Forms } from '../ru/forms.ts';

const places = (n: number) => plural('tt', n, { other: 'урын' });

/** Within what an answer is promised. */
const within = (days: number, of: 'working' | 'calendar') =>
  `җавап ${plural('tt', days, { other: of === 'working' ? 'эш көне' : 'көн' })} эчендә`;

/** What a feedback box and a sign-up say, and whatever else asks for a contact. */
export const forms: Forms = {
  optional: 'мәҗбүри түгел',
  appeal: 'Бу хәбәр, закон буенча рәсми мөрәҗәгать түгел.',
  appealLink: 'Рәсми мөрәҗәгать җибәрү',
  district: 'Район',
  noDistrict: 'күрсәтелмәгән',
  contact: {
    missing: 'Почта яки телефон калдырыгыз.',
    legend: 'Сезнең белән ничек элемтәгә керергә',
    whyOptional:
      'Җавап монда болай да киләчәк. Элемтә мәгълүматы сезгә язсыннар яки шалтыратсыннар дип теләсәгез генә кирәк.',
    whyRequired: 'Сезне табып булсын өчен почта яки телефон кирәк.',
    name: 'Исем',
    email: 'Электрон почта',
    phone: 'Телефон',
  },
  consent: {
    missing: 'Риза булсагыз, билгеләгез: моннан башка җибәреп булмый.',
    read: 'Документны уку',
    agree: (title) => `Мин кабул итәм: ${title}`,
    ifContact: 'Элемтә мәгълүматы калдырсагыз гына кирәк.',
  },
  publish: {
    allow: 'Моны бастырырга рөхсәт итәм',
    hint: 'Аны һәркем укый алачак. Башта хезмәткәр текстны тикшерә һәм шәхси мәгълүматны алып ташлый. Исем һәм элемтә мәгълүматы беркайчан да бастырылмый. Билге куймасагыз, текстны хезмәткәрләр генә күрәчәк. Квитанциядә карарыгызны үзгәртә аласыз.',
  },
  feedback: {
    category: 'Хәбәр нәрсә турында',
    choose: 'Теманы сайлагыз',
    within,
    text: 'Хәбәр',
    place: 'Бу кайда',
    placeHint: 'Урын мөһим булса, адрес яки танылган урын.',
  },
  volunteer: {
    missingShift: 'Ким дигәндә бер смена сайлагыз.',
    shifts: 'Кайчан һәм кайда',
    shiftsHint: (max) => `Иң күбе сайлап була: ${max}.`,
    placesLeft: (n) => `${places(n)} калды`,
    waitingList: (n) => `урын юк, көтү исемлегендә тагын ${places(n)} бар`,
    full: 'урын юк',
    skills: 'Нәрсәләр эшли беләсез',
    age: 'Сезгә ничә яшь',
    ageHint: (min, guardian) => `${min} яшьтән мөмкин. ${guardian} яшькә кадәр өлкән кешенең ризалыгы кирәк.`,
    guardian: 'Сезнең өчен җаваплы өлкән кеше',
    guardianName: 'Өлкән кешенең исеме',
    guardianPhone: 'Өлкән кешенең телефоны',
    guardianAgrees: 'Өлкән кеше белә һәм риза',
    note: 'Безгә тагын нәрсә белергә кирәк',
  },
  kinds: {
    feedback: {
      send: 'Җибәрү',
      privacy: 'Хәбәрне һәм элемтә мәгълүматын бу тема өчен җаваплы бүлек хезмәткәрләре генә алачак.',
    },
    volunteer: {
      send: 'Язылу',
      privacy: 'Исемне, яшьне һәм элемтә мәгълүматын смена оештыручылары гына күрәчәк.',
    },
  },
};
