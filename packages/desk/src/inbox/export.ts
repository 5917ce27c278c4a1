import { textIn } from '@veche/protocol';
import { type InboxItem, type InboxQuery, staffRoutes } from '@veche/protocol/desk';
import { csvOf, download } from '../csv.ts';
import type { Desk } from '../desk-context.ts';

/** The most that the endpoint gives in one page. */
const page = 100;

/** Everything in a queue as a table for a spreadsheet: what the list shows, and no contacts. */
export async function exportInbox(desk: Desk, query: InboxQuery): Promise<void> {
  const items: InboxItem[] = [];
  let cursor: string | undefined;
  do {
    const { items: more, next_cursor } = await desk.call(staffRoutes.readInbox, {
      query: { ...query, cursor, limit: page },
    });
    items.push(...more);
    cursor = next_cursor ?? undefined;
  } while (cursor);
  const { columns } = desk.t.inbox;
  const rows = [Object.values(columns), ...items.map((item) => rowOf(desk, item))];
  download(`veche-${query.queue ?? 'all'}.csv`, csvOf(rows, desk.lang), 'text/csv;charset=utf-8');
}

/** In the order of `columns`. */
function rowOf({ t, lang, space, format }: Desk, item: InboxItem): string[] {
  const department = space.departments.find(({ id }) => id === item.department);
  return [
    item.id,
    textIn(item.topic_title, lang),
    t.kinds[item.kind],
    t.status[item.status],
    department ? textIn(department.name, lang) : '',
    item.assignee ?? '',
    format.moment(item.submitted_at),
    format.moment(item.updated_at),
    item.due_at ? format.moment(item.due_at) : '',
    item.excerpt,
  ];
}
