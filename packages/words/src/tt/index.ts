import { joinWords } from '../join-words.ts';
import type { Words } from '../parts.ts';
import { after } from './after.ts';
import { answers } from './answers.ts';
import { ballots } from './ballots.ts';
import { cases } from './cases.ts';
import { first } from './first.ts';
import { forms } from './forms.ts';
import { initiative } from './initiative.ts';
import { plain } from './plain.ts';
import { publicity } from './publicity.ts';

export const words = [after, answers, ballots, forms, initiative, { plain }, publicity, cases].reduce(
  joinWords,
  first,
) as Words;
