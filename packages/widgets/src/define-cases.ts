/** Defines the list of public cases: beside the other elements, or when the page has one. */
import { VecheCases } from './cases.ts';
import { defineOnce } from './define-once.ts';

defineOnce('veche-cases', VecheCases);

export type { VecheEvents } from './events.ts';
export type { VecheCases };
