import type { statistics as russian } from '../ru/statistics.ts';

export const statistics: typeof russian = {
  statistics: {
    title: 'Statistics',
    from: 'From',
    to: 'Until',
    allDepartments: 'all departments',
    show: 'Show',
    badPeriod: 'Check the dates: the first before the last, ten years at most.',
    received: 'Received',
    answered: 'Answered',
    onTime: 'Answers on time',
    overdue: 'Overdue now',
    rating: 'Mean rating',
    flow: 'Received and answered',
    share: 'Share of answers on time',
    by: {
      category: 'What people write about',
      district: 'Where they write about',
      department: 'How departments answer',
    },
    ratings: 'How residents rated the answers',
    stars: 'Rating',
    count: 'How many',
    units: { day: 'Day', month: 'Month' },
    table: 'Table',
    unnamed: 'not given',
    none: '—',
    empty: 'There is nothing in this time.',
  },
};
