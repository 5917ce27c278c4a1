/** Defines every element at once. */
import './define-first.ts';
import './define-feedback.ts';
import './define-initiative.ts';
import './define-receipt.ts';
import './define-volunteer.ts';
