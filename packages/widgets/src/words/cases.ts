import type { WordFiles } from '../learn.ts';

export const casesWords: WordFiles = {
  ru: async () => (await import('@veche/words/ru/cases')).cases,
  en: async () => (await import('@veche/words/en/cases')).cases,
};
