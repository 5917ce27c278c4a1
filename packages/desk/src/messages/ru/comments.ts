/** What others think of a public case. */
export const comments = {
  comments: {
    title: 'Комментарии жителей',
    hint: 'До показа комментарий видите только вы и коллеги. Текст не правят: его показывают целиком или не показывают. Кто и что решил, видно в журнале.',
    somebody: 'Житель',
    state: { waiting: 'ждёт проверки', shown: 'видят все', refused: 'не показан' },
    looks: (pieces: string) => `Похоже на личные данные: ${pieces}`,
    show: 'Показать всем',
    refuse: 'Не показывать',
    isShown: 'Комментарий показан всем.',
    isRefused: 'Комментарий не показан.',
  },
};
