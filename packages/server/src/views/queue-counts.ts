import { mostCounted, nobody, type QueueCounts, queueName, type StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { countOpen, countQueues } from '../store/queue-counts.ts';
import { selectionOf } from './selection.ts';

/** Of `all` nobody asks how many they are. */
const counted = queueName.options.filter((name) => name !== 'all');

/** How much there is to do: in each queue, in each department, for everybody. An expert is told of the queues alone. */
export async function readQueueCounts(context: Context, staff: StaffMember): Promise<QueueCounts> {
  const selection = await selectionOf(context, staff, {});
  const { reach } = selection;
  const [queues, open] = await Promise.all([
    countQueues(context.db, selection, counted, mostCounted),
    reach.expert === undefined ? countOpen(context.db, reach) : [],
  ]);
  const sumBy = (keyOf: (row: (typeof open)[number]) => string | null) => {
    const sums: Record<string, number> = {};
    for (const row of open) {
      const key = keyOf(row);
      if (key !== null) sums[key] = (sums[key] ?? 0) + row.count;
    }
    return sums;
  };
  return {
    queues,
    departments: sumBy(({ department }) => department),
    people: sumBy(({ assignee }) => assignee ?? nobody),
  };
}
