import { sql } from 'kysely';
import { tallyOf } from '../kinds/index.ts';
import type { Progress } from '../store/copy.ts';
import { type Database, inSnapshot, type Store } from '../store/database.ts';
import { talliesOf } from '../store/tallies.ts';
import { topicsOf } from '../store/topics.ts';

/** Everything that is wrong with the stored data, a sentence each; nothing where all is well. Changes nothing. */
export const check = (store: Store, progress: Progress): Promise<string[]> =>
  inSnapshot(store, async (db) => {
    const pages = store.engine === 'sqlite' ? await checkPages(db) : [];
    // What broken pages seem to say is not worth reading.
    if (pages.length > 0) return pages;
    return [
      ...(store.engine === 'sqlite' ? await checkReferences(db) : []),
      ...(await checkEvents(db)),
      ...(await checkCounts(db, progress)),
    ];
  });

async function checkPages(db: Database): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  return rows
    .flatMap(({ integrity_check }) => integrity_check.split('\n'))
    .filter((sentence) => sentence !== 'ok');
}

async function checkReferences(db: Database): Promise<string[]> {
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
  return rows.map(({ table, parent }) => `A row of ${table} refers to one of ${parent} that is not there.`);
}

/** The events of each space are numbered without gaps, as far as the space says. */
async function checkEvents(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string; seq: number; events: number; newest: number }>`
    select spaces.id, spaces.seq, count(events.seq) as events, coalesce(max(events.seq), 0) as newest
    from spaces left join events on events.space_id = spaces.id group by spaces.id, spaces.seq`.execute(db);
  return rows
    .filter(({ seq, events, newest }) => seq !== events || seq !== newest)
    .map(
      ({ id, seq, events, newest }) =>
        `${id}: ${events} events, the newest is ${newest}, and should be ${seq}.`,
    );
}

/** The counts are what the stored answers come to. */
async function checkCounts(db: Database, progress: Progress): Promise<string[]> {
  const wrong: string[] = [];
  const spaces = await db.selectFrom('spaces').select('id').execute();
  for (const { id } of spaces) {
    for (const topic of await topicsOf(db, id)) {
      const counted = flat(await talliesOf(db, topic.id));
      const recounted = await recount(db, topic.id, topic.draft, progress);
      for (const key of new Set([...counted.keys(), ...recounted.keys()])) {
        const [is, should] = [counted.get(key) ?? 0, recounted.get(key) ?? 0];
        if (is !== should) wrong.push(`${topic.id}: ${key} is ${is}, and should be ${should}.`);
      }
    }
  }
  return wrong;
}

const flat = (groups: Record<string, Record<string, number>>) =>
  new Map(
    Object.entries(groups).flatMap(([measure, items]) =>
      Object.entries(items).map(([item, value]) => [`${measure} ${item}`.trim(), value] as const),
    ),
  );

type Draft = Parameters<typeof tallyOf>[0];

async function recount(
  db: Database,
  topic: string,
  draft: Draft,
  progress: Progress,
): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  const add = (key: string, by: number) => sums.set(key.trim(), (sums.get(key.trim()) ?? 0) + by);
  let [last, rows] = [0, 0];
  for (;;) {
    const page = await db
      .selectFrom('submissions')
      .select(['seq', 'answer', 'status'])
      .where('topic_id', '=', topic)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(1000)
      .execute();
    for (const { answer, status } of page) {
      if (status === 'withdrawn') continue;
      for (const { measure, item, by } of tallyOf(draft, JSON.parse(answer))) add(`${measure} ${item}`, by);
    }
    rows += page.length;
    progress(topic, rows);
    if (page.length < 1000) break;
    last = page.at(-1)?.seq ?? last;
  }
  const claims = await db
    .selectFrom('claims')
    .select(['state', 'item'])
    .where('topic_id', '=', topic)
    .execute();
  for (const { state, item } of claims) add(`${state} ${item}`, 1);
  return sums;
}
