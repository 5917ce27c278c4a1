import { staffRoutes } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import { readStatistics } from '../../views/statistics.ts';
import type { OnDesk } from './on-desk.ts';

export function registerStatisticsRoutes(desk: OnDesk, context: Context): void {
  desk(staffRoutes.readStatistics, async ({ query, staff }) => ({
    body: await readStatistics(context, staff, query),
  }));
}
