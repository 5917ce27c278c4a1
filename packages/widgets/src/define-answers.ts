/** Defines the figures of a space: beside the other elements, or when the page has them. */
import { VecheAnswers } from './answers.ts';
import { defineOnce } from './define-once.ts';

defineOnce('veche-answers', VecheAnswers);

export type { VecheEvents } from './events.ts';
export type { VecheAnswers };
