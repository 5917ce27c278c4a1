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
  const open = async (by: 'department' | 'assignee') => {
    if (reach.expert !== undefined) return {};
    const counts = await countOpen(context.db, reach, by);
    return Object.fromEntries([...counts].map(([key, count]) => [key ?? nobody, count]));
  };
  const [queues, departments, people] = await Promise.all([
    countQueues(context.db, selection, counted, mostCounted),
    open('department'),
    open('assignee'),
  ]);
  return { queues, departments, people };
}
