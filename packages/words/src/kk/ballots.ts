import type { Ballots } from '../ru/ballots.ts';

/** What a ranking or a score says. */
export const ballots: Ballots = {
  poll: {
    order: 'Сіздің ретіңіз',
    orderHint: 'Нұсқаларды қосып, көрсеткілермен немесе сүйреп жылжытыңыз. Біріншісі ең маңыздысы.',
    orderEmpty: 'Әзірге бос. Ең маңызды нұсқаны қосыңыз.',
    rest: 'Қалған нұсқалар',
    addOption: (title) => `Қосу: ${title}`,
    up: (title) => `Жоғары: ${title}`,
    down: (title) => `Төмен: ${title}`,
    drop: (title) => `Алып тастау: ${title}`,
    moved: (title, place, all) => `${title}: барлығы ${all}, орны ${place}`,
    dropped: (title) => `${title}: алынды`,
    score: (from, to) => `Баға қойыңыз: ең төмені ${from}, ең жоғарысы ${to}.`,
    noScore: 'бағасыз',
  },
};
