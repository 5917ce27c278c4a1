import type { WordFiles } from '../learn.ts';

export const ballotsWords: WordFiles = {
  ru: async () => (await import('@veche/words/ru/ballots')).ballots,
  en: async () => (await import('@veche/words/en/ballots')).ballots,
};
