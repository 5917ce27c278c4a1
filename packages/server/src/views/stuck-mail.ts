import type { MailPage, MailQuery, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { addresseeOf, type MailPayload } from '../mail/letters/index.ts';
import type { Job } from '../store/jobs.ts';
import { stuckMails } from '../store/stuck-mails.ts';

const pageSize = 50;

/** Enough to tell whose mail it is for whoever knows them, and not enough to write to them. */
export const masked = (address: string) => address.replace(/^(.).*?(.?)@/, '$1…$2@');

/** Mails of the space that did not leave. */
export async function readMail(
  context: Context,
  { space }: StaffMember,
  { before }: MailQuery,
): Promise<MailPage> {
  const found = await stuckMails(context.db, space, before, pageSize + 1);
  const stuck = await Promise.all(found.slice(0, pageSize).map((job) => show(context, job)));
  return { is_on: context.post !== undefined, stuck, is_end: found.length <= pageSize };
}

async function show({ db }: Context, { seq, payload, attempts, failure, due_at, left_at }: Job) {
  const given: MailPayload = JSON.parse(payload);
  const to = await addresseeOf(db, given);
  return {
    id: seq,
    letter: given.letter,
    to: to === undefined ? null : masked(to),
    left_at,
    attempts,
    code: failure ?? '',
    next_at: due_at,
  };
}
