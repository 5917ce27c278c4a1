import { plural } from '../plural.ts';

const places = (n: number) => plural('ru', n, { one: 'место', few: 'места', other: 'мест' });

/** Within what an answer is promised. */
const within = (days: number, of: 'working' | 'calendar') => {
  const forms =
    of === 'working' ? { one: 'рабочего дня', other: 'рабочих дней' } : { one: 'дня', other: 'дней' };
  return `ответ в течение ${plural('ru', days, forms)}`;
};

/** What a feedback box and a sign-up say, and whatever else asks for a contact. */
export const forms = {
  optional: 'необязательно',
  appeal: 'Это сообщение, а не официальное обращение по закону.',
  appealLink: 'Подать официальное обращение',
  district: 'Район',
  noDistrict: 'не указан',
  contact: {
    missing: 'Оставьте почту или телефон.',
    legend: 'Как с вами связаться',
    whyOptional:
      'Ответ придёт сюда и без этого. Контакт нужен, только если вы хотите, чтобы вам ещё и написали или позвонили.',
    whyRequired: 'Нужны почта или телефон, чтобы вас можно было найти.',
    name: 'Имя',
    email: 'Электронная почта',
    phone: 'Телефон',
  },
  consent: {
    missing: 'Отметьте, если согласны: без этого отправить нельзя.',
    read: 'Прочитать документ',
    agree: (title: string) => `Я принимаю: ${title}`,
    ifContact: 'Нужно, только если вы оставили контакт.',
  },
  publish: {
    allow: 'Разрешаю это опубликовать',
    hint: 'Прочитать смогут все. Сначала сотрудник проверит текст и уберёт личные данные. Имя и контакты не публикуют никогда. Без отметки текст увидят только сотрудники. Передумать можно в квитанции.',
  },
  feedback: {
    category: 'О чём сообщение',
    choose: 'Выберите тему',
    within,
    text: 'Сообщение',
    place: 'Где это',
    placeHint: 'Адрес или ориентир, если важно место.',
  },
  volunteer: {
    missingShift: 'Выберите хотя бы одну смену.',
    shifts: 'Когда и где',
    shiftsHint: (max: number) => `Можно выбрать до ${max}.`,
    placesLeft: (n: number) => `осталось ${places(n)}`,
    waitingList: (n: number) => `мест нет, в листе ожидания ещё ${places(n)}`,
    full: 'мест нет',
    skills: 'Что вы умеете',
    age: 'Сколько вам лет',
    ageHint: (min: number, guardian: number) =>
      `Можно с ${min} лет. Младше ${guardian} нужно согласие взрослого.`,
    guardian: 'Взрослый, который за вас отвечает',
    guardianName: 'Имя взрослого',
    guardianPhone: 'Телефон взрослого',
    guardianAgrees: 'Взрослый знает и согласен',
    note: 'Что ещё нам знать',
  },
  kinds: {
    feedback: {
      send: 'Отправить',
      privacy: 'Сообщение и контакт получат только сотрудники отдела, который отвечает за тему.',
    },
    volunteer: {
      send: 'Записаться',
      privacy: 'Имя, возраст и контакт увидят только организаторы смены.',
    },
  },
};

export type Forms = typeof forms;
