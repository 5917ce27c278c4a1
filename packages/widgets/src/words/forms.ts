import type { WordFiles } from '../learn.ts';

export const formsWords: WordFiles = {
  ru: async () => (await import('@veche/words/ru/forms')).forms,
  en: async () => (await import('@veche/words/en/forms')).forms,
};
