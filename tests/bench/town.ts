import type { SubmissionStatus } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import { type Database, inTransaction, openStore } from '../../packages/server/src/store/database.ts';
import { insertSubmissions } from '../../packages/server/src/store/submissions.ts';
import { type Dice, dice, message, pick } from './prose.ts';

const space = 'ozersk';
const day = 86_400_000;
/** How far back the first submission lies, in days. */
const span = 3 * 365;

const departments = {
  homes: 'housing',
  streets: 'improvement',
  transport: 'transport',
  greenery: 'improvement',
} as const;

/** Work that an official holds at a time, whatever lies in the archive. */
const held = 40;
const officials = 40;

/**
 * Work that lies open depends on the last weeks and not on the archive: of a thousand one in five, of more at least three in
 * a hundred, which is three times what ten working days bring.
 */
const openOf = (total: number) => Math.max(200, 0.03 * total);

/** What has become of a submission, by how much of the open work is newer: 0 for the newest, beyond 1 in the archive. */
function statusOf(roll: Dice, age: number): SubmissionStatus {
  const fate = roll();
  if (age < 0.5) return fate < 0.9 ? 'received' : 'forwarded';
  if (age < 1) {
    if (fate < 0.4) return 'in_work';
    if (fate < 0.5) return 'reaction_requested';
    return fate < 0.55 ? 'reopened' : 'answered';
  }
  if (fate < 0.002) return 'in_work';
  if (fate < 0.1) return 'declined';
  if (fate < 0.13) return 'duplicate';
  return fate < 0.16 ? 'withdrawn' : 'closed';
}

const waiting: SubmissionStatus[] = ['received', 'forwarded', 'in_work', 'reopened'];
const answered: SubmissionStatus[] = ['answered', 'closed', 'declined'];

const iso = (time: number) => new Date(time).toISOString();
const idOf = (index: number) => `01930000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;

export { idOf };

function one(roll: Dice, index: number, total: number, now: number) {
  const age = 1 - index / total;
  const sent = now - Math.round(age * span * day);
  const kind = roll();
  const category = pick(roll, Object.keys(departments) as (keyof typeof departments)[]);
  const said = message(roll, index % (total / 5) === 7);
  const isMessage = kind < 0.85;
  const topic_id = isMessage ? 'feedback' : kind < 0.95 ? 'projects' : 'cleanup';
  const status: SubmissionStatus =
    topic_id === 'projects' ? 'received' : statusOf(roll, (total - index) / openOf(total));
  const is_waiting = isMessage && waiting.includes(status) ? 1 : 0;
  const isOpen = is_waiting === 1 || status === 'reaction_requested';
  const dueAt = sent + 14 * day;
  const wasAnswered = answered.includes(status);
  // One of eight is answered late.
  const answeredAt = sent + (roll() < 0.12 ? 14 + roll() * 20 : 1 + roll() * 12) * day;
  const isTaken = !['received', 'forwarded', 'withdrawn'].includes(status);
  const assignee = !isTaken || topic_id === 'projects' ? null : `official-${Math.floor(roll() * officials)}`;
  const answer = isMessage
    ? { category, ...said }
    : sampleSubmissions[topic_id as 'projects' | 'cleanup'].answer;
  return {
    row: {
      id: idOf(index),
      topic_id,
      space_id: space,
      token_hash: 'f'.repeat(64),
      participant_hash: topic_id === 'projects' ? idOf(index) : null,
      answer: JSON.stringify(answer),
      contact: null,
      locale: 'ru',
      status,
      is_waiting,
      category: isMessage ? category : null,
      department: isMessage ? departments[category] : topic_id === 'cleanup' ? 'youth' : null,
      assignee,
      words: isMessage ? `${said.text} ${said.place}` : '',
      excerpt: isMessage ? said.text.slice(0, 200) : '',
      submitted_at: iso(sent),
      updated_at: iso(Math.min(now, wasAnswered ? answeredAt : sent + roll() * 3 * day)),
      answered_at: wasAnswered ? iso(answeredAt) : null,
      rating: status === 'closed' && roll() < 0.3 ? 1 + Math.floor(roll() * 5) : null,
      due_at: isOpen && isMessage ? iso(dueAt) : null,
    },
    dues: isMessage
      ? [
          {
            submission_id: idOf(index),
            step: 'answer' as const,
            due_at: iso(dueAt),
            rule: 'bench',
            done_at: wasAnswered ? iso(answeredAt) : isOpen ? null : iso(sent + day),
            overdue_at: isOpen && dueAt < now ? iso(dueAt) : null,
          },
        ]
      : [],
    events: [
      {
        at: iso(sent),
        actor: 'resident',
        action: 'submit',
        status: 'received' as const,
        topic_id,
        submission_id: idOf(index),
      },
      ...(status === 'received'
        ? []
        : [
            {
              at: iso(answeredAt),
              actor: assignee ?? 'admin',
              action: 'reply',
              status,
              topic_id,
              submission_id: idOf(index),
            },
          ]),
    ],
    messages:
      wasAnswered && isMessage
        ? [
            {
              id: idOf(index + 500_000_000),
              submission_id: idOf(index),
              sender: 'official' as const,
              staff_user: assignee,
              name: '{"ru":"Специалист"}',
              text: pick(roll, replies),
              sent_at: iso(answeredAt),
              step: 'answer' as const,
            },
          ]
        : [],
  };
}

const replies = [
  'Работы выполнены, спасибо за обращение.',
  'Заявка передана подрядчику, срок две недели.',
  'Включено в план работ на следующий год.',
];

/** Gives the demo's town, at this location, so many submissions: most are messages, one in ten is a secret vote. */
export async function fillTown(location: string, total: number): Promise<void> {
  const store = await openStore(location);
  const roll = dice(total);
  const now = Date.now();
  const page = 500;
  let seq =
    1 +
    Number(
      (await store.db.selectFrom('spaces').select('seq').where('id', '=', space).executeTakeFirstOrThrow())
        .seq,
    );
  for (let begin = 0; begin < total; begin += page) {
    const some = Array.from({ length: Math.min(page, total - begin) }, (_, index) =>
      one(roll, begin + index, total, now),
    );
    await inTransaction(store, async (db) => {
      await insertSubmissions(
        db,
        some.map(({ row }) => row),
      );
      await insert(
        db,
        'dues',
        some.flatMap(({ dues }) => dues),
      );
      await insert(
        db,
        'messages',
        some.flatMap(({ messages }) => messages),
      );
      await insert(
        db,
        'events',
        some.flatMap(({ events }) => events).map((event) => ({ ...event, space_id: space, seq: seq++ })),
      );
    });
  }
  await inTransaction(store, async (db) => {
    await db
      .updateTable('spaces')
      .set({ seq: seq - 1 })
      .where('id', '=', space)
      .execute();
    // The administrator has as much to do as an official can have, in a town of any age.
    const mine = db
      .selectFrom('submissions')
      .select('seq')
      .where('status', '=', 'in_work')
      .orderBy('seq', 'desc')
      .limit(held);
    await db.updateTable('submissions').set({ assignee: 'admin' }).where('seq', 'in', mine).execute();
  });
  await store.destroy();
}

async function insert(db: Database, table: 'dues' | 'messages' | 'events', rows: object[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto(table)
      .values(rows as never)
      .execute();
}
