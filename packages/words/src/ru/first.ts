/** What a choice poll says before anybody acts. */
export const first = {
  retry: 'Попробовать ещё раз',
  sending: 'Отправляем…',
  askedBy: (name: string) => `Спрашивает: ${name}`,
  textIn: 'Язык текста:',
  closesAt: (moment: string) => `Ответы принимают до: ${moment}`,
  broken: 'Нет связи с сервером. То, что вы написали, сохранилось здесь: попробуйте ещё раз.',
  kinds: {
    poll: {
      send: 'Проголосовать',
      privacy: 'Как вы проголосовали, администрация не видит: ей видны только общие числа и ваши сообщения.',
    },
  },
  poll: {
    answer: 'Ваш ответ',
    pickOne: 'Выберите один вариант.',
    pick: (min: number, max: number) =>
      min === max ? `Выберите ровно ${max}.` : `Выберите от ${min} до ${max}.`,
  },
};

export type First = typeof first;
