/** What the pages without JavaScript say besides. */
export const plain = {
  language: 'Язык',
  answer: 'Ответить на отдельной странице',
  withoutScript: 'Открыть без JavaScript',
  none: 'не выбрано',
  place: (n: number) => `${n}-е место`,
  orderHint: (max: number) => `Выберите варианты по порядку, до ${max}. Первый самый важный.`,
  rowsHint: 'Лишние строки оставьте пустыми.',
  guardianHint: (age: number) => `Заполните, если вам меньше ${age} лет.`,
  keep: 'Сохраните ссылку: только по ней можно вернуться к ответу.',
  key: 'Ключ от квитанции',
  keyHint: 'Это часть ссылки после знака #.',
  open: 'Открыть',
  back: 'Вернуться к форме',
};

export type Plain = typeof plain;
