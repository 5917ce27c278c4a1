import type { WordFiles } from '../learn.ts';

export const publicityWords: WordFiles = {
  ru: async () => (await import('@veche/words/ru/publicity')).publicity,
  en: async () => (await import('@veche/words/en/publicity')).publicity,
};
