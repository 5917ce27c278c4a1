import { plural } from '../plural.ts';

const people = (n: number) => plural('ru', n, { one: 'человек', few: 'человека', other: 'человек' });

/** What the form of a project says. */
export const initiative = {
  add: 'Добавить',
  remove: 'Убрать',
  back: 'Назад',
  next: 'Дальше',
  initiative: {
    steps: 'Шаги заявки',
    step: (n: number, all: number) => `Шаг ${n} из ${all}`,
    draftKept: 'Черновик восстановлен с этого устройства.',
    draftClear: 'Начать заново',
    essence: 'Суть',
    titleOf: 'Название проекта',
    problemOf: 'Какую проблему он решает',
    solution: 'Почему именно так',
    result: 'Что получится в итоге',
    territory: 'Где: территория или её часть',
    money: 'Деньги',
    costs: 'Из чего складывается стоимость',
    costItem: 'Статья расходов',
    costAmount: 'Сумма',
    total: 'Всего',
    budget: 'Просим из бюджета',
    budgetHint: (max: string) => `Не больше ${max}.`,
    own: 'Вклад жителей',
    ownHint: 'Оцените в деньгах. Если вклада нет, поставьте 0.',
    ownMoney: 'Деньгами',
    ownProperty: 'Имуществом',
    ownLabour: 'Трудом',
    ownNote: 'Что именно сделают или дадут жители',
    share: (part: string) => `Доля жителей: ${part}`,
    balanced: 'Бюджет и вклад жителей покрывают стоимость.',
    missing: (sum: string) => `Не хватает: ${sum}`,
    excess: (sum: string) => `Лишнее: ${sum}`,
    schedule: 'Сроки',
    stage: 'Этап',
    due: 'Готово к',
    initiators: 'Кто предлагает',
    group: 'Группа жителей',
    tos: 'Орган ТОС',
    groupHint: (min: number, age: number) => `Не меньше ${people(min)} от ${age} лет.`,
    peopleCount: (n: number, min: number) => `Указано ${n} из ${min}`,
    personName: 'Имя и фамилия',
    personAge: 'Возраст',
    tosName: 'Название ТОС',
    tosChair: 'Председатель',
    you: 'Контакт и согласие',
    check: 'Проверка',
    checkHint: 'Прочитайте ещё раз. Любую часть можно исправить.',
    edit: (step: string) => `Исправить: ${step}`,
  },
  kinds: {
    initiative: {
      send: 'Отправить заявку',
      privacy:
        'Заявку видят сотрудники администрации. Имена и контакты не публикуют. Черновик хранится только на вашем устройстве.',
    },
  },
};

export type Initiative = typeof initiative;
