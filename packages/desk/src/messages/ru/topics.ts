export const topics = {
  kinds: { poll: 'Опрос', initiative: 'Инициативный проект', feedback: 'Сообщение', volunteer: 'Волонтёры' },
  newOf: {
    poll: 'Новый опрос',
    initiative: 'Новый приём проектов',
    feedback: 'Новая форма сообщений',
    volunteer: 'Новая запись волонтёров',
  },
  topics: {
    title: 'Вопросы жителям',
    name: 'Вопрос',
    state: 'Состояние',
    answers: 'Ответов',
    states: { draft: 'Черновик', open: 'Открыт', closed: 'Закрыт' },
    close: 'Закрыть',
    reopen: 'Открыть',
    closed: 'Закрыто.',
    reopened: 'Открыто.',
    create: 'Создать',
  },
};
