import { ru } from './ru.ts';

/** Public holidays, as ISO dates, by country. */
export const calendars = { ru };
