import type { KindName } from '@veche/protocol';
import type { WordFiles } from '../learn.ts';
import { formsWords } from './forms.ts';
import { initiativeWords } from './initiative.ts';

/** The words in which an answer of a kind is told, beyond those that come with the script. */
export const wordsOf: Readonly<Partial<Record<KindName, readonly WordFiles[]>>> = {
  feedback: [formsWords],
  volunteer: [formsWords],
  initiative: [formsWords, initiativeWords],
};
