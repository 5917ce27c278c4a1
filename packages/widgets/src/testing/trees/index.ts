import { feedback } from './feedback.ts';
import { initiative } from './initiative.ts';
import { answers, cases } from './lists.ts';
import { poll } from './poll.ts';
import { pollSent } from './poll-sent.ts';
import type { Shown } from './shown.ts';
import { volunteer } from './volunteer.ts';

/** What somebody goes through, by the name of the element. */
export const elements: Record<string, Shown[]> = {
  poll: [...poll, ...pollSent],
  feedback,
  volunteer,
  initiative,
  cases,
  answers,
};
