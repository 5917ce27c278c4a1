/** What each key does in each widget. The docs and a test are made of it. */
import { cases, receipt } from './after.ts';
import { feedback, initiative, volunteer } from './forms.ts';
import { poll } from './poll.ts';
import type { Keyboard } from './press.ts';

export const keyboards: readonly Keyboard[] = [poll, feedback, volunteer, initiative, receipt, cases];
