/** What a ranking or a score says. */
export const ballots = {
  poll: {
    order: 'Ваш порядок',
    orderHint: 'Добавляйте варианты и двигайте их стрелками или перетаскивайте. Первый самый важный.',
    orderEmpty: 'Пока пусто. Добавьте самый важный вариант.',
    rest: 'Остальные варианты',
    addOption: (title: string) => `Добавить: ${title}`,
    up: (title: string) => `Выше: ${title}`,
    down: (title: string) => `Ниже: ${title}`,
    drop: (title: string) => `Убрать: ${title}`,
    moved: (title: string, place: number, all: number) => `${title}: место ${place} из ${all}`,
    dropped: (title: string) => `${title}: убрано`,
    score: (from: number, to: number) => `Поставьте оценки от ${from} до ${to}.`,
    noScore: 'без оценки',
  },
};

export type Ballots = typeof ballots;
