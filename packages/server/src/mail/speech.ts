import type { SpaceSettings } from '@veche/protocol';
import { textIn } from '@veche/protocol';
import { type Format, formatIn, nearest, type Words, words } from '@veche/words';
import { type MailWords, mailWords, type StaffMailWords, staffMailWords } from '@veche/words/mail';

/** A language with all that mails in it need. */
export interface Speech {
  lang: string;
  t: Words;
  m: MailWords;
  /** What officials are told. */
  s: StaffMailWords;
  format: Format;
  /** Who writes. */
  space: string;
}

/** Speaks the wanted language where we know it, else the first of the space that we do. */
export function speechIn({ name, languages, clocks }: SpaceSettings, wanted?: string): Speech {
  const known = [wanted ?? '', ...languages].map((tag) => tag.split('-')[0] ?? '');
  const lang = (known.find((tag) => tag in mailWords) ?? 'ru') as keyof typeof mailWords;
  return {
    lang,
    t: words[lang] as Words,
    m: mailWords[lang],
    s: staffMailWords[nearest(lang)],
    format: formatIn(lang, clocks.time_zone),
    space: textIn(name, lang),
  };
}

/** The end of an id, short enough to say on the phone: the desk shows the whole of it. */
export const numberOf = (id: string) => id.slice(-6);
