import { defineOnce } from './define-once.ts';
import { VecheFeedback } from './feedback.ts';

defineOnce('veche-feedback', VecheFeedback);

export type { VecheEvents } from './events.ts';
export type { VecheFeedback };
