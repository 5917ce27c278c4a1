import { StartError } from '../start-error.ts';

/** `ru=Текст` and `en=Text` as texts by language. */
export const readTexts = (given: string[]): Record<string, string> =>
  Object.fromEntries(
    given.map((one) => {
      const at = one.indexOf('=');
      if (at < 1) throw new StartError(`"${one}" does not say its language: write en=${one}`);
      return [one.slice(0, at), one.slice(at + 1)];
    }),
  );
