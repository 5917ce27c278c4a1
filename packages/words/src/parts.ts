import type { After } from './ru/after.ts';
import type { AnswersWords } from './ru/answers.ts';
import type { Ballots } from './ru/ballots.ts';
import type { CasesWords } from './ru/cases.ts';
import type { First } from './ru/first.ts';
import type { Forms } from './ru/forms.ts';
import type { Initiative } from './ru/initiative.ts';
import type { Plain } from './ru/plain.ts';
import type { PublicityWords } from './ru/publicity.ts';

export type { After, AnswersWords, Ballots, CasesWords, First, Forms, Initiative, Plain, PublicityWords };

/** All that is said in one language. A page loads only the parts that it needs. */
export type Words = First &
  After &
  AnswersWords &
  Ballots &
  CasesWords &
  Forms &
  Initiative &
  PublicityWords & { plain: Plain };
