import type { PublicTexts } from '@veche/protocol/desk';
import type { Insertable } from 'kysely';
import type { Database } from './database.ts';
import { countFollowers } from './followers.ts';
import { answeringSteps } from './public-cases.ts';
import type { PublicCaseRow } from './schema.ts';
import { stemsOf } from './stems.ts';

export const findPublicCase = (db: Database, submission: string) =>
  db.selectFrom('public_cases').selectAll().where('submission_id', '=', submission).executeTakeFirst();

/** Since when everybody reads it; null where nobody does. */
export async function publishedAt(db: Database, submission: string): Promise<string | null> {
  return (await findPublicCase(db, submission))?.published_at ?? null;
}

export async function publicTextsOf(db: Database, submission: string): Promise<PublicTexts> {
  const rows = await db
    .selectFrom('public_texts')
    .select(['part', 'text'])
    .where('submission_id', '=', submission)
    .orderBy('part')
    .execute();
  return Object.fromEntries(rows.map(({ part, text }) => [part, text]));
}

type Publication = Pick<
  Insertable<PublicCaseRow>,
  'submission_id' | 'space_id' | 'published_at' | 'category'
>;

/** Publishes these texts in place of all that were published of it before. */
export async function savePublicCase(db: Database, row: Publication, texts: PublicTexts): Promise<void> {
  const { submission_id, published_at, category } = row;
  await db
    .insertInto('public_cases')
    .values({ ...row, stems: '', followers: await countFollowers(db, submission_id) })
    .onConflict((conflict) => conflict.column('submission_id').doUpdateSet({ published_at, category }))
    .execute();
  await db.deleteFrom('public_texts').where('submission_id', '=', submission_id).execute();
  for (const [part, text] of Object.entries(texts)) await addPublicText(db, submission_id, part, text);
  await noteTexts(db, submission_id);
}

/** Publishes one more text. */
export async function addPublicText(
  db: Database,
  submission_id: string,
  part: string,
  text: string,
): Promise<void> {
  await db.insertInto('public_texts').values({ submission_id, part, text }).execute();
}

/** The case's own row tells lists and search what its texts are. */
export async function noteTexts(db: Database, submission: string): Promise<void> {
  const texts = await publicTextsOf(db, submission);
  const stems = stemsOf(Object.values(texts).join(' '));
  const { answered_at } = await db
    .selectFrom('messages')
    .select(({ fn }) => fn.max('sent_at').as('answered_at'))
    .where('submission_id', '=', submission)
    .where('id', 'in', Object.keys(texts))
    .where('step', 'in', answeringSteps)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('public_cases')
    .set({ stems, answered_at })
    .where('submission_id', '=', submission)
    .execute();
}

/** False where nobody read it anyway. The redacted texts stay for the moderator. */
export async function hidePublicCase(db: Database, submission: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('public_cases')
    .set({ published_at: null })
    .where('submission_id', '=', submission)
    .where('published_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Texts that were redacted from words which are no longer said. */
export async function forgetPublicTexts(db: Database, submission: string): Promise<void> {
  await db.deleteFrom('public_texts').where('submission_id', '=', submission).execute();
}
