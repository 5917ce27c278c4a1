const russian = ['Вариант', 'Квитанция', 'Район', 'Сумма', 'Телефон', 'Этап'];

/** What a language says in the very words of Russian or English. Each was looked at; the check tells what else is. */
export const same: Readonly<Record<string, readonly string[]>> = {
  tt: russian,
  ba: russian,
  kk: ['Телефон'],
};
