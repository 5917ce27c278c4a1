/** Translations as WordPress reads them, made of the `.po` files that people write. */
import { mo, po } from 'gettext-parser';

/** What PHP reads. */
export const compiled = (text: string): Buffer => mo.compile(po.parse(text));

/** What `wp.i18n` reads: only the texts that the given script names. */
export function jsonFor(script: string, text: string): string {
  const { headers, translations } = po.parse(text);
  const texts = Object.values(translations[''] ?? {}).filter(
    ({ msgid }) => msgid && script.includes(`'${msgid}'`),
  );
  const about = { domain: 'veche', lang: headers.Language, 'plural-forms': headers['Plural-Forms'] };
  const messages = { '': about, ...Object.fromEntries(texts.map(({ msgid, msgstr }) => [msgid, msgstr])) };
  return JSON.stringify({ domain: 'veche', locale_data: { veche: messages } });
}
