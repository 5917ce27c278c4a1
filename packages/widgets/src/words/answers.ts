import type { WordFiles } from '../learn.ts';

export const answersWords: WordFiles = {
  ru: async () => (await import('@veche/words/ru/answers')).answers,
  en: async () => (await import('@veche/words/en/answers')).answers,
};
