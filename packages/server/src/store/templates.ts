import type { Template, TemplateInput } from '@veche/protocol/desk';
import { hashOf } from '../secrets.ts';
import type { Database } from './database.ts';
import type { TemplateRow } from './schema.ts';

export const templatesOf = (db: Database, space: string): Promise<TemplateRow[]> =>
  db
    .selectFrom('templates')
    .selectAll()
    .where('space_id', '=', space)
    .orderBy('place')
    .orderBy('id')
    .execute();

export const findTemplate = (db: Database, id: string) =>
  db.selectFrom('templates').selectAll().where('id', '=', id).executeTakeFirst();

const columnsOf = ({ name, department, text }: Omit<TemplateInput, 'version'>) => ({
  name,
  department,
  text: JSON.stringify(text),
});

/** Puts a new one after all others. False where the id is taken. */
export async function insertTemplate(
  db: Database,
  { id, space_id }: Pick<TemplateRow, 'id' | 'space_id'>,
  input: TemplateInput,
): Promise<boolean> {
  const { last } = await db
    .selectFrom('templates')
    .select(({ fn }) => fn.max('place').as('last'))
    .where('space_id', '=', space_id)
    .executeTakeFirstOrThrow();
  const inserted = await db
    .insertInto('templates')
    .values({ id, space_id, place: Number(last ?? 0) + 1, ...columnsOf(input) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updateTemplate(db: Database, id: string, input: TemplateInput): Promise<void> {
  await db.updateTable('templates').set(columnsOf(input)).where('id', '=', id).execute();
}

export async function placeTemplate(db: Database, id: string, place: number): Promise<void> {
  await db.updateTable('templates').set({ place }).where('id', '=', id).execute();
}

export async function deleteTemplate(db: Database, id: string): Promise<void> {
  await db.deleteFrom('templates').where('id', '=', id).execute();
}

/** The version names what it says, wherever in the order it stands. */
export const showTemplate = ({
  id,
  name,
  department,
  text,
}: Omit<TemplateRow, 'space_id' | 'place'>): Template => ({
  id,
  name,
  department,
  text: JSON.parse(text),
  version: hashOf(JSON.stringify([name, department, text])).slice(0, 16),
});
