/** Learns every word of every language at once: for applications that do not count bytes, and for tests. */
import { learn } from './learn.ts';
import { afterWords } from './words/after.ts';
import { ballotsWords } from './words/ballots.ts';
import { formsWords } from './words/forms.ts';
import { initiativeWords } from './words/initiative.ts';

for (const part of [afterWords, ballotsWords, formsWords, initiativeWords]) {
  await learn('ru', part);
  await learn('en', part);
}
