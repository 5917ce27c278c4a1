import type { Ballots } from '../ru/ballots.ts';

/** What a ranking or a score says. */
export const ballots: Ballots = {
  poll: {
    order: 'Your order',
    orderHint: 'Add options and move them by the arrows or by dragging. The first is the most important.',
    orderEmpty: 'Nothing yet. Add the most important option.',
    rest: 'The other options',
    addOption: (title) => `Add: ${title}`,
    up: (title) => `Move up: ${title}`,
    down: (title) => `Move down: ${title}`,
    drop: (title) => `Remove: ${title}`,
    moved: (title, place, all) => `${title}: place ${place} of ${all}`,
    dropped: (title) => `${title}: removed`,
    score: (from, to) => `Give scores from ${from} to ${to}.`,
    noScore: 'no score',
  },
};
