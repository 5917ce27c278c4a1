import { defineOnce } from './define-once.ts';
import { VecheVolunteer } from './volunteer.ts';

defineOnce('veche-volunteer', VecheVolunteer);
