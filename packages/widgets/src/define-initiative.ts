import { defineOnce } from './define-once.ts';
import { VecheInitiative } from './initiative.ts';

defineOnce('veche-initiative', VecheInitiative);

export type { VecheEvents } from './events.ts';
export type { VecheInitiative };
