import { defineOnce } from './define-once.ts';
import { VecheVolunteer } from './volunteer.ts';

defineOnce('veche-volunteer', VecheVolunteer);

export type { VecheEvents } from './events.ts';
export type { VecheVolunteer };
