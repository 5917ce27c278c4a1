import { defineOnce } from './define-once.ts';
import { VechePoll } from './poll.ts';
import { version } from './version.ts';

defineOnce('veche-poll', VechePoll);
// Every script defines the poll, so it tells which versions are on the page.
const { version: first } = customElements.get('veche-poll') as typeof VechePoll;
if (first !== version) console.warn(`Veche ${version} was loaded after ${first}, which stays.`);

export type { VecheEvents } from './events.ts';
export type { VechePoll };
