/** Defines what every script starts with. */
import { attachContextRoot } from './context.ts';
import { defineOnce } from './define-once.ts';
import { VechePoll } from './poll.ts';
import { VecheSpace } from './space.ts';

attachContextRoot();
defineOnce('veche-space', VecheSpace);
defineOnce('veche-poll', VechePoll);
