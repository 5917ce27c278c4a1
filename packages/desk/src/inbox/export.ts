import { textIn } from '@veche/protocol';
import { type InboxItem, type InboxList, staffRoutes } from '@veche/protocol/desk';
import writeExcelFile from 'write-excel-file/universal';
import { csvOf, download } from '../csv.ts';
import type { Desk } from '../desk-context.ts';

/** The most that the endpoint gives in one page. */
const page = 100;

/** The most that a file holds: whoever wants more chooses a period. */
export const mostSaved = 10_000;

export type TableFormat = 'csv' | 'xlsx';

/**
 * A list as a table for a spreadsheet: what its rows show, and no contacts.
 * @returns whether that is all of it.
 */
export async function exportInbox(desk: Desk, list: InboxList, format: TableFormat): Promise<boolean> {
  const items: InboxItem[] = [];
  let cursor: string | undefined;
  do {
    const { items: more, next_cursor } = await desk.call(staffRoutes.readInbox, {
      query: { ...list, cursor, limit: page },
    });
    items.push(...more);
    cursor = next_cursor ?? undefined;
  } while (cursor && items.length < mostSaved);
  const rows = [Object.values(desk.t.inbox.columns), ...items.map((item) => rowOf(desk, item))];
  download(`veche-${list.queue ?? 'all'}.${format}`, await fileOf[format](rows, desk.lang));
  return cursor === undefined;
}

const fileOf: Record<TableFormat, (rows: string[][], lang: string) => Promise<Blob>> = {
  csv: async (rows, lang) => new Blob([csvOf(rows, lang)], { type: 'text/csv;charset=utf-8' }),
  xlsx: async (rows) => writeExcelFile(rows.map((row) => row.map(cellOf))).toBlob(),
};

/** A cell that says that it is text is no formula, whatever it begins with. */
const cellOf = (value: string) => ({ value, type: String });

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
