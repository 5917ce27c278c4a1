import type { Ballots } from '../ru/ballots.ts';

/** What a ranking or a score says. */
export const ballots: Ballots = {
  poll: {
    order: 'Һеҙҙең тәртип',
    orderHint: 'Варианттарҙы өҫтәгеҙ һәм уҡтар менән йәки тартып күсерегеҙ. Беренсеһе иң мөһиме.',
    orderEmpty: 'Әлегә буш. Иң мөһим вариантты өҫтәгеҙ.',
    rest: 'Ҡалған варианттар',
    addOption: (title) => `Өҫтәү: ${title}`,
    up: (title) => `Өҫкә: ${title}`,
    down: (title) => `Аҫҡа: ${title}`,
    drop: (title) => `Алыу: ${title}`,
    moved: (title, place, all) => `${title}: барлығы ${all}, урыны ${place}`,
    dropped: (title) => `${title}: алынды`,
    score: (from, to) => `${from} баллдан ${to} баллға тиклем баһа ҡуйығыҙ.`,
    noScore: 'баһаһыҙ',
  },
};
