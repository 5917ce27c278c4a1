import type { ServerKind } from './kind.ts';

export const initiative: ServerKind<'initiative'> = {
  tally: () => [],
  words: ({ title, problem, solution, result, territory }) => [title, problem, solution, result, territory],
  district: ({ district }) => district,
  place: ({ territory }) => territory,
  ageToComment: ({ min_age }) => min_age,
  withoutPeople: (answer) => ({ ...answer, initiators: { type: 'group', people: [] } }),
};
