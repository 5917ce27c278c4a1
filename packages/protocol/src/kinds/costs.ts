import type { InitiativeAnswer } from './initiative.ts';

type Sums = Pick<InitiativeAnswer, 'costs' | 'own_share'>;

/** What the project costs in all. */
export const totalCost = ({ costs }: Pick<Sums, 'costs'>) =>
  costs.reduce((sum, { amount }) => sum + amount, 0);

/** What residents add in all. */
export const ownTotal = ({ own_share: { money, property, labour } }: Pick<Sums, 'own_share'>) =>
  money + property + labour;

/** The residents' part of the cost, from 0 to 1; 0 where nothing is costed. */
export const ownPart = (sums: Sums) => ownTotal(sums) / (totalCost(sums) || Number.POSITIVE_INFINITY);
