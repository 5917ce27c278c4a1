import { type KindName, kinds } from '@veche/protocol';
import type { PublicTexts } from '@veche/protocol/desk';

/** What everybody reads of an answer, by field, in the order of its kind. */
export const publicAnswer = (kind: KindName, texts: PublicTexts): Record<string, string> =>
  Object.fromEntries(
    kinds[kind].public_fields.flatMap((field) => {
      const text = texts[`answer.${field}`];
      return text === undefined ? [] : [[field, text]];
    }),
  );
