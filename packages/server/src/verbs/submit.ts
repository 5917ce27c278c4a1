import { isDeepStrictEqual } from 'node:util';
import {
  type Acknowledgement,
  checkInput,
  kinds,
  refusal,
  type SubmissionInput,
  stateAt,
} from '@veche/protocol';
import type { Insertable } from 'kysely';
import { type Due, duesFrom, firstDue } from '../clocks/due.ts';
import type { Context } from '../context.ts';
import { policyFor, tallyOf, wantsOf } from '../kinds/index.ts';
import { assignedByRule, takeFromUnable } from '../routing/assigned.ts';
import { destinationOf } from '../routing/facts.ts';
import { hashOf } from '../secrets.ts';
import { insertDues } from '../store/dues.ts';
import type { SubmissionRow } from '../store/schema.ts';
import { findSubmission, insertSubmissions, keepConsentTexts } from '../store/submissions.ts';
import type { StoredTopic } from '../store/topics.ts';
import type { Unit } from '../unit.ts';
import { changeAnswer } from './change-answer.ts';
import { claim } from './claim.ts';
import { consentTo, participantHash, saidIn } from './submission-row.ts';
import { subscribe, type Wanted } from './subscribe.ts';

export interface Sent {
  topic: string;
  id: string;
  token: string;
  input: SubmissionInput;
}

/** What was sent, checked, and the row that it would be. */
interface Prepared extends Sent {
  context: Context;
  asked: StoredTopic;
  row: Insertable<SubmissionRow> & Pick<SubmissionRow, 'department' | 'assignee'>;
  dues: Due[];
  isOpen: boolean;
}

interface Stored {
  isNew: boolean;
  body: Acknowledgement;
}

/** Stores an answer once. `isNew` tells whether this call did it. */
export async function submit(context: Context, sent: Sent): Promise<Stored> {
  const { book } = await context.catalogue.topic(sent.topic);
  return context.writer.writeMany(book.space.id, submitAll, { context, sent });
}

/**
 * Answers that came together share their statements: those that are new and ask for nothing limited are stored at once,
 * the others one by one.
 */
async function submitAll(
  unit: Unit,
  inputs: { context: Context; sent: Sent }[],
): Promise<PromiseSettledResult<Stored>[]> {
  const prepared = inputs.map(({ context, sent }) => attempted(() => prepare(context, unit, sent)));
  await takeFromUnable(
    unit.db,
    prepared.flatMap((one) => (one instanceof Error ? [] : one.row)),
  );
  const plain = firstOfEachId(prepared.filter(isPlain));
  const stored = new Set(await storeNew(unit, [...plain.values()]));
  const outcomes: PromiseSettledResult<Stored>[] = [];
  for (const one of prepared) {
    if (one instanceof Error) outcomes.push({ status: 'rejected', reason: one });
    else if (stored.has(one)) outcomes.push({ status: 'fulfilled', value: answer(one, one.row, true) });
    else outcomes.push(...(await Promise.allSettled([submitOne(unit, one)])));
  }
  return outcomes;
}

function attempted<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error as Error;
  }
}

const isPlain = (one: Prepared | Error): one is Prepared =>
  !(one instanceof Error) && one.isOpen && wantsOf(one.asked.draft, one.input.answer).length === 0;

/** Of the same answer sent twice at once, the second is a repetition. */
function firstOfEachId(all: Prepared[]): Map<string, Prepared> {
  const first = new Map<string, Prepared>();
  for (const one of all) if (!first.has(one.id)) first.set(one.id, one);
  return first;
}

function prepare(context: Context, { book }: Unit, sent: Sent): Prepared {
  const topic = book.topics.get(sent.topic);
  const state = topic && stateAt(topic.draft, context.now());
  if (!topic || !state) throw refusal('not-found');
  const { answer, issues } = checkInput(topic.draft, sent.input);
  if (!answer || issues.length > 0) throw refusal('invalid', { issues });

  const input = { ...sent.input, answer };
  const at = context.now().toISOString();
  const { clocks } = book.space;
  const { department, assignee } = destinationOf(book.space, topic, answer);
  const dues = duesFrom(clocks, policyFor(clocks, topic.draft, answer), context.now());
  const row = {
    id: sent.id,
    topic_id: topic.id,
    space_id: topic.space_id,
    token_hash: hashOf(sent.token),
    participant_hash: participantHash(context, topic, input),
    locale: input.locale,
    status: 'received' as const,
    is_waiting: kinds[topic.draft.kind].expects_reply ? 1 : 0,
    submitted_at: at,
    due_at: firstDue(dues),
    may_publish: input.may_publish ? 1 : 0,
    ...saidIn(topic.draft, input, at),
    department,
    assignee,
  };
  return { ...sent, input, context, asked: topic, row, dues, isOpen: state === 'open' };
}

/** Stores those that no constraint speaks against, and returns them. */
async function storeNew(unit: Unit, all: Prepared[]): Promise<Prepared[]> {
  const consents = all.flatMap(({ asked, input }) => consentTo(asked.draft, input) ?? []);
  const texts = [...new Map(consents.map(({ hash, text }) => [hash, { hash, text }])).values()];
  await keepConsentTexts(unit.db, texts);
  const ids = await insertSubmissions(
    unit.db,
    all.map(({ row }) => row),
  );
  const stored = all.filter(({ id }) => ids.has(id));
  const [first] = stored;
  if (first) await subscribe(first.context, unit, stored.flatMap(ownAddress));
  await insertDues(
    unit.db,
    stored.flatMap(({ id, dues }) => dues.map((due) => ({ ...due, submission_id: id }))),
  );
  for (const { asked, id, input, row } of stored) {
    const event = { at: row.submitted_at, actor: 'resident', action: 'submit', status: row.status };
    unit.record({ ...event, topic_id: asked.id, submission_id: id });
    if (row.assignee) unit.record(assignedByRule(row.submitted_at, row, row.assignee));
    unit.count(asked.id, tallyOf(asked.draft, input.answer));
  }
  return stored;
}

/** Where the resident may be told of news. */
function ownAddress({ id, input: { contact, locale } }: Prepared): Wanted[] {
  return contact?.email ? [{ submission: id, email: contact.email, locale, isOwn: true }] : [];
}

/** The same id again, the same participant again, a closed topic, or one with places. */
async function submitOne(unit: Unit, one: Prepared): Promise<Stored> {
  const earlier = await findSubmission(unit.db, one.id);
  if (earlier) return repeat(unit, earlier, one);
  if (!one.isOpen) throw refusal('closed');
  return unit.attempt(async () => {
    // The constraint on topic and participant speaks, not the one on the id.
    if ((await storeNew(unit, [one])).length === 0) throw refusal('already-answered');
    await claim(unit.db, one.asked.id, one.id, wantsOf(one.asked.draft, one.input.answer));
    return answer(one, one.row, true);
  });
}

/** The same answer is harmless; another one is a change where the topic lets it. */
async function repeat(
  unit: Unit,
  earlier: NonNullable<Awaited<ReturnType<typeof findSubmission>>>,
  one: Prepared,
): Promise<Stored> {
  const { asked, row } = one;
  if (earlier.topic_id !== asked.id || earlier.token_hash !== row.token_hash) throw refusal('conflict');
  const { answer: said, contact = null } = one.input;
  const isSame =
    isDeepStrictEqual(JSON.parse(earlier.answer), said) &&
    isDeepStrictEqual(JSON.parse(earlier.contact ?? 'null'), contact);
  if (!isSame) {
    const canChange = asked.draft.can_change_answer && earlier.participant_hash === row.participant_hash;
    if (!canChange) throw refusal('conflict');
    await unit.attempt(() => changeAnswer(one.context, unit, asked, earlier, one.input));
  }
  return answer(one, earlier, false);
}

const answer = (
  { context }: Prepared,
  { id, status, submitted_at }: Pick<SubmissionRow, 'id' | 'status' | 'submitted_at'>,
  isNew: boolean,
): Stored => ({ isNew, body: { id, status, submitted_at, url: `${context.publicUrl}/r/${id}` } });
