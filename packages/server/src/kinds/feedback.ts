import { countEach, type ServerKind } from './kind.ts';

export const feedback: ServerKind<'feedback'> = {
  tally: ({ category }) => countEach([category]),
  words: ({ text, place }) => [text, place ?? ''],
  department: (answer, { categories }) =>
    categories.find((category) => category.id === answer.category)?.department ?? null,
  category: ({ category }) => category,
  categories: ({ categories }) => categories,
  departments: ({ categories }) =>
    categories.map(({ department }, index) => ({ path: ['categories', index, 'department'], department })),
  deadlines: (answer, { categories }) =>
    categories.find((category) => category.id === answer.category)?.deadlines,
  items: ({ categories, districts = [] }) => [...categories, ...districts].map((item) => item.id),
  district: ({ district }) => district,
  place: ({ place }) => place,
};
