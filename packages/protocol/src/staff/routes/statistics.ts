import { noParams, type Route } from '../../routes.ts';
import { reading } from '../role.ts';
import { statistics, statisticsQuery } from '../statistics.ts';
import { working } from './codes.ts';

export const statisticsRoutes = {
  readStatistics: {
    summary: 'What came in a period and how it was answered, by time, subject, territory and department',
    method: 'GET',
    path: '/v1/staff/statistics',
    auth: 'staff',
    roles: reading,
    params: noParams,
    query: statisticsQuery,
    responses: { 200: statistics },
    codes: [...working, 'invalid'],
  },
} as const satisfies Record<string, Route>;
