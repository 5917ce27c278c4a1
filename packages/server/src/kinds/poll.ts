import { countEach, type ServerKind } from './kind.ts';

export const poll: ServerKind<'poll'> = {
  tally(answer, { options }) {
    if ('choices' in answer) return countEach(answer.choices);
    if ('scores' in answer) {
      const scores = Object.entries(answer.scores);
      return [
        ...countEach(scores.map(([item]) => item)),
        ...scores.map(([item, by]) => ({ measure: 'points', item, by }) as const),
      ];
    }
    // Borda count: of n options the first gets n-1 points, the one after it n-2. (J.-C. de Borda, 1781.)
    return [
      ...countEach(answer.ranking),
      ...answer.ranking.slice(0, 1).map((item) => ({ measure: 'firsts', item, by: 1 }) as const),
      ...answer.ranking.map(
        (item, rank) => ({ measure: 'points', item, by: options.length - 1 - rank }) as const,
      ),
    ];
  },
  words: () => [],
  fixed: ({ method, scale, options }) => [method, scale, options.map((option) => option.id).sort()],
};
