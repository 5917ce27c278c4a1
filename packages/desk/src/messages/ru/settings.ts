import { plural } from '@veche/words';

/** Where a message would go, in words; `rule` is counted from 1. */
interface Trial {
  rule: number | null;
  department: string | null;
  assignee: string | null;
}

export const settings = {
  order: {
    does: { up: 'Выше', down: 'Ниже', remove: 'Убрать' },
    moved: (place: string, of: number) => `Теперь на месте ${place} из ${of}`,
  },
  settings: {
    title: 'Настройки',
    sections: {
      about: 'О нас',
      departments: 'Отделы',
      routing: 'Кому что идёт',
      answering: 'Как отвечаем',
      deadlines: 'Сроки',
      days: 'Рабочие дни',
    },
    readOnly: 'Вы видите настройки, но менять их может только администратор.',
    save: 'Сохранить',
    saved: 'Сохранено.',
    outdated:
      'Пока вы меняли, настройки сохранил кто-то другой. Ваши значения остались в полях: сохраните ещё раз, чтобы оставить их, или посмотрите, что сохранено.',
    showSaved: 'Показать, что сохранено',
    stillNamed: 'Убрать пока нельзя: это ещё нужно. Сначала измените:',
    namedBy: {
      topic: (title: string) => `вопрос «${title}»`,
      person: (name: string) => `сотрудник ${name}`,
      template: 'шаблон ответа',
      rule: (number: number) => `правило ${number}`,
      submissions: (n: number) =>
        plural('ru', n, {
          one: 'незавершённое сообщение',
          few: 'незавершённых сообщения',
          other: 'незавершённых сообщений',
        }),
    },
    name: 'Название',
    mainLanguage: 'Главный язык',
    languages: 'На каких языках пишем жителям',
    languagesHint: 'Главный язык входит всегда. На других тексты можно не писать: житель увидит главный.',
    appeal: 'Куда подать официальное обращение',
    appealHint:
      'Адрес государственного сайта. Формы дают на него ссылку: сообщение здесь не заменяет обращения по закону.',
    privacy: 'Как мы обращаемся с персональными данными',
    privacyHint: 'Адрес страницы с политикой.',
    departmentsHint: 'В этом порядке их видят сотрудники, когда выбирают. Переименовать можно всегда.',
    department: 'отдел',
    departmentName: 'Название отдела',
    routingHint:
      'Правила смотрят сверху вниз: решает первое, которое подошло. Без правил сообщение идёт отделу своей темы.',
    rule: 'правило',
    when: 'Если',
    subject: 'О чём',
    anySubject: 'о чём угодно',
    wholeTopic: (title: string) => `«${title}», целиком`,
    wouldAnswer: 'Отвечал бы отдел',
    anyDepartment: 'любой',
    district: 'Район',
    anyDistrict: 'любой',
    noDistrict: 'не указан',
    ruleWords: 'Слова в тексте',
    ruleWordsHint: 'Через запятую, хватит одного: яма, горячая вода. Любые формы слова.',
    rulePlace: 'Слова о месте',
    rulePlaceHint: 'Через запятую, хватит одного: Лесная, Заречье.',
    goesTo: 'То',
    toDepartment: 'Отвечает отдел',
    sameDepartment: 'тот же',
    toPerson: 'Занимается',
    nobody: 'кто возьмёт',
    notThere: (id: string) => `больше нет: ${id}`,
    subjectGone: 'Такого вопроса или темы больше нет: правило не срабатывает.',
    answererGone: 'Этот сотрудник больше не отвечает: сообщение придёт в отдел без исполнителя.',
    trial: 'Проверить: куда попадёт сообщение',
    trialSubject: 'О чём пишут',
    trialText: 'Текст сообщения',
    trialPlace: 'Место',
    trialWaits: 'Заполните правила до конца, и здесь появится ответ.',
    trialResult: ({ rule, department, assignee }: Trial) =>
      `${rule === null ? 'Не подошло ни одно правило' : `Решает правило ${rule}`}. Отвечает: ${department ?? 'отдел не назначен'}. Занимается: ${assignee ?? 'кто возьмёт'}.`,
    naming: 'Кого житель видит под ответом',
    namingHint: 'Имя сотрудника всегда видно в истории для своих.',
    namings: {
      name: 'имя и должность сотрудника',
      position: 'только должность',
      department: 'только отдел',
    },
    judgeDays: 'Сколько дней житель может сказать, что ответ не помог',
    deadlinesHint: 'Новые сроки действуют для новых сообщений. Сроки, которые уже назначены, не сдвигаются.',
    timeZone: 'Часовой пояс, в котором кончается день',
    hasDeadlines: 'Есть сроки',
    fillIn: 'Заполнить по образцу',
    profiles: {
      message: 'наше обещание',
      appeal: 'обращение по 59-ФЗ',
      initiative: 'инициативный проект',
    },
    terms: {
      register: 'Начать работу за столько дней',
      forward: 'Передать другим не позже чем через',
      publish: 'Опубликовать за',
      comments: 'Собирать мнения не меньше',
      answer: 'Ответить за',
      prolong: 'Продлить ответ, один раз, не больше чем на',
    },
    fromRegistration: 'Считать передачу и ответ со дня, когда начали работу',
    dates: (day: string) => `Если сообщение придёт сейчас: ${day}`,
    datesOf: {
      register: (day: string) => `начнём работу до конца дня: ${day}`,
      forward: (day: string) => `передать другим можно до: ${day}`,
      publish: (day: string) => `опубликуем до: ${day}`,
      comments: (day: string) => `мнения собираем до: ${day}`,
      answer: (day: string) => `ответим до: ${day}`,
      prolong: (day: string) => `с продлением: до ${day}`,
    },
    calendar: 'Праздники по календарю',
    calendars: { ru: 'России' },
    noCalendar: 'только выходные: суббота и воскресенье',
    days: 'Месяц за месяцем',
    daysHint:
      'Отмеченные дни рабочие, зачёркнутые нет. Снимите отметку с дня, когда вы не работаете, или поставьте её на рабочую субботу. Точка у дня: так решили вы, а не календарь.',
    ownDay: 'решено у нас',
    workingDays: (n: number) =>
      plural('ru', n, { one: 'рабочий день', few: 'рабочих дня', other: 'рабочих дней' }),
    ownDays: (n: number) => `изменено вами: ${n}`,
    weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  },
};
