import type { DeskMessages } from './messages/index.ts';

type Reason = keyof DeskMessages['mail']['reasons'];

const known: [RegExp, Reason][] = [
  [/^SMTP 53[045]$|^E(NO)?AUTH$/, 'signIn'],
  [/^SMTP 5/, 'refused'],
  [/^SMTP 4/, 'later'],
  [/^E(SOCKET|CONNECTION|TIMEDOUT|DNS|TLS|CONNREFUSED|NOTFOUND|ABORT)$/, 'away'],
];

/** Why a mail did not leave, in words for its code. */
export const reasonOf = (code: string): Reason =>
  known.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
