import type { WordFiles } from '../learn.ts';

export const afterWords: WordFiles = {
  ru: async () => (await import('@veche/words/ru/after')).after,
  en: async () => (await import('@veche/words/en/after')).after,
};
