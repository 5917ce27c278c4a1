/** What a choice poll says before anybody acts: it comes with the script. */
export const ru = {
  loading: 'Загружаем…',
  retry: 'Попробовать ещё раз',
  optional: 'необязательно',
  sending: 'Отправляем…',
  askedBy: (name: string) => `Спрашивает: ${name}`,
  closesAt: (moment: string) => `Ответы принимают до: ${moment}`,
  opensAt: (moment: string) => `Начнётся: ${moment}`,
  closed: 'Приём ответов завершён.',
  misconfigured: 'Форма не настроена: владельцу сайта нужно указать адрес сервера и вопрос.',
  otherKind: 'Этот вопрос другого вида, его показывает другой элемент.',
  broken:
    'Нет связи с сервером. Проверьте интернет и попробуйте ещё раз: то, что вы написали, сохранилось здесь.',
  kinds: {
    poll: {
      send: 'Проголосовать',
      sent: 'Ваш голос учтён',
      privacy: 'Как вы проголосовали, администрация не видит: ей видны только общие числа и ваши сообщения.',
      another: '',
      noMessages: 'Есть вопрос? Напишите, и ответ появится здесь.',
    },
  },
  poll: {
    answer: 'Ваш ответ',
    pickOne: 'Выберите один вариант.',
    pick: (min: number, max: number) =>
      min === max ? `Выберите ровно ${max}.` : `Выберите от ${min} до ${max}.`,
    picked: (n: number, max: number) =>
      n > max ? `Выбрано ${n}, а можно ${max}: снимите лишнее.` : `Выбрано ${n} из ${max}`,
  },
};

export type FirstMessages = typeof ru;
