import type { Ballots } from '../ru/ballots.ts';

/** What a ranking or a score says. */
export const ballots: Ballots = {
  poll: {
    order: 'Сезнең тәртип',
    orderHint: 'Вариантларны өстәгез һәм уклар белән яки тартып күчерегез. Беренчесе иң мөһиме.',
    orderEmpty: 'Әлегә буш. Иң мөһим вариантны өстәгез.',
    rest: 'Калган вариантлар',
    addOption: (title) => `Өстәү: ${title}`,
    up: (title) => `Өскә: ${title}`,
    down: (title) => `Аска: ${title}`,
    drop: (title) => `Алу: ${title}`,
    moved: (title, place, all) => `${title}: барлыгы ${all}, урыны ${place}`,
    dropped: (title) => `${title}: алынды`,
    score: (from, to) => `${from} баллдан ${to} баллга кадәр бәя куегыз.`,
    noScore: 'бәясез',
  },
};
