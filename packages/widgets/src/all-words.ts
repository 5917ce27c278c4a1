/** Learns every word of every language at once: for applications that do not count bytes, and for tests. */
import { words } from '@veche/words';
import { teach } from './learn.ts';

teach(words);
