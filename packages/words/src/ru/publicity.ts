/** Who reads a submission, and the resident's say in that. */
export const publicity = {
  receipt: {
    publicity: {
      title: 'Кто это видит',
      staffOnly: 'Только вы и сотрудники.',
      permitted:
        'Пока только вы и сотрудники. Вы разрешили публикацию: сначала текст проверят и уберут из него личные данные.',
      published: (moment: string) => `Все, без имени и контактов. Опубликовано: ${moment}.`,
      read: 'Что видят все',
      permit: 'Разрешить публикацию',
      forbid: 'Запретить публикацию',
      isPermitted: 'Публикация разрешена.',
      isForbidden: 'Публикация запрещена. Никто, кроме вас и сотрудников, этого больше не видит.',
    },
  },
};

export type PublicityWords = typeof publicity;
