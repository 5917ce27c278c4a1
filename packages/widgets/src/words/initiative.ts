import type { WordFiles } from '../learn.ts';

export const initiativeWords: WordFiles = {
  ru: async () => (await import('@veche/words/ru/initiative')).initiative,
  en: async () => (await import('@veche/words/en/initiative')).initiative,
};
