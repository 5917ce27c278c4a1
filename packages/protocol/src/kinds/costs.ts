import type { InitiativeAnswer } from './initiative.ts';

type Sums = Pick<InitiativeAnswer, 'costs' | 'own_share'>;

/**
 * What the project costs in all.
 *
 * @example
 * totalCost({ costs: [{ item: 'Lamps', amount: 450_000 }, { item: 'Benches', amount: 150_000 }] }); //=> 600_000
 */
export const totalCost = ({ costs }: Pick<Sums, 'costs'>) =>
  costs.reduce((sum, { amount }) => sum + amount, 0);

/**
 * What residents add in all.
 *
 * @example
 * ownTotal({ own_share: { money: 100_000, property: 0, labour: 50_000 } }); //=> 150_000
 */
export const ownTotal = ({ own_share: { money, property, labour } }: Pick<Sums, 'own_share'>) =>
  money + property + labour;

/**
 * The residents' part of the cost, from 0 to 1; 0 where nothing is costed.
 *
 * @example
 * const costs = [{ item: 'Lamps', amount: 450_000 }];
 * ownPart({ costs, own_share: { money: 45_000, property: 0, labour: 0 } }); //=> 0.1
 */
export const ownPart = (sums: Sums) => ownTotal(sums) / (totalCost(sums) || Number.POSITIVE_INFINITY);
