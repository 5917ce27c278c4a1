import type { DueStep } from '@veche/protocol';
import type { Context } from '../context.ts';
import type { MailPayload } from '../mail/letters/index.ts';
import { clock } from './clock.ts';
import { close } from './close.ts';
import { escalate } from './escalate.ts';
import { mail } from './mail.ts';
import { stem } from './stem.ts';
import { sweep } from './sweep.ts';

/** What each kind of job is told. Ids, not personal data: a job is read again before it is done. */
export interface Payloads {
  sweep: Record<string, never>;
  clock: Record<string, never>;
  stem: Record<string, never>;
  close: { submission: string };
  escalate: { submission: string; step: DueStep; due_at: string };
  mail: MailPayload;
}

export type Kind = keyof Payloads;

/** Work for after the commit. */
export type NewJob = {
  [K in Kind]: {
    kind: K;
    payload: Payloads[K];
    /** There is one such job at a time. */
    key?: string;
    space?: string;
    /** ISO text in UTC; at once unless set. */
    due_at?: string;
  };
}[Kind];

/**
 * Does a job, which may have been done before: a process can end between the work and its note.
 * @returns when it is to be done again, where it is.
 */
export type Worker<K extends Kind> = (context: Context, payload: Payloads[K]) => Promise<Date | undefined>;

export const workers: { [K in Kind]: Worker<K> } = { clock, close, escalate, mail, stem, sweep };
