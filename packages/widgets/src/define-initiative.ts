import { defineOnce } from './define-once.ts';
import { VecheInitiative } from './initiative.ts';

defineOnce('veche-initiative', VecheInitiative);
