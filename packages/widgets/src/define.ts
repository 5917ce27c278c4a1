/** Defines every element at once. */
import './define-feedback.ts';
import './define-initiative.ts';
import './define-receipt.ts';
import './define-volunteer.ts';
import { attachContextRoot } from './context.ts';
import { defineOnce } from './define-once.ts';
import { VechePoll } from './poll.ts';
import { VecheSpace } from './space.ts';

attachContextRoot();
defineOnce('veche-space', VecheSpace);
defineOnce('veche-poll', VechePoll);
