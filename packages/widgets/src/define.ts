/** Defines every element at once. */
import './define-answers.ts';
import './define-cases.ts';
import './define-feedback.ts';
import './define-initiative.ts';
import './define-poll.ts';
import './define-receipt.ts';
import './define-space.ts';
import './define-volunteer.ts';
