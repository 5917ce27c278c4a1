import { type DueStep, type SpaceSettings, textIn } from '@veche/protocol';
import { nearest } from '@veche/words';
import type { Context } from '../../context.ts';
import { duesOf } from '../../store/dues.ts';
import { findStaff } from '../../store/staff.ts';
import { findSubmission, type StoredSubmission } from '../../store/submissions.ts';
import { areReachable, type Reachable } from '../../views/holders.ts';
import type { Head } from '../letter.ts';
import { numberOf, type Speech, speechIn } from '../speech.ts';

/** Somebody at a desk, as they are now. */
export interface Colleague {
  person: Reachable;
  space: SpaceSettings;
  speech: Speech;
}

/** Undefined where they have left, or have no address any more. */
export async function colleague(context: Context, user: string): Promise<Colleague | undefined> {
  const staff = await findStaff(context.db, user);
  const [person] = areReachable(staff ? [staff] : []);
  if (!person) return undefined;
  const { space } = await context.catalogue.book(person.space_id);
  return { person, space, speech: speechIn(space, nearest(space.languages[0] ?? 'ru')) };
}

export const toStaff = ({ person: { email }, speech }: Colleague, subject: string): Head => ({
  to: email,
  lang: speech.lang,
  from: speech.space,
  subject: `${subject}, ${speech.space}`,
});

/** A submission in a line, by what it is about and its number: what residents wrote stays at the desk. */
export async function lineOf(
  { catalogue }: Context,
  { s, m, lang, format }: Speech,
  { id, topic_id }: Pick<StoredSubmission, 'id' | 'topic_id'>,
  due_at?: string | null,
): Promise<string> {
  const { topic } = await catalogue.topic(topic_id);
  const [title, number] = [textIn(topic.draft.title, lang), m.number(numberOf(id))];
  return due_at ? s.lineDue(title, number, format.moment(due_at)) : s.line(title, number);
}

/** A submission that is late, where it still is. */
export async function lateness(
  { db, now }: Context,
  id: string,
  step: DueStep,
): Promise<{ submission: StoredSubmission; due_at: string } | undefined> {
  const submission = await findSubmission(db, id);
  const due = (await duesOf(db, id)).find((one) => one.step === step && one.done_at === null);
  const isLate = due !== undefined && due.due_at < now().toISOString();
  return submission && isLate ? { submission, due_at: due.due_at } : undefined;
}
