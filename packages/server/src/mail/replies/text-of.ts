import { convert } from 'html-to-text';
import type { Email } from 'postal-mime';

/** Characters of HTML that are read: deep nesting takes more than its share of time, and what is cut off is the quote. */
const most = 100_000;

/** A mail in plain text. Some programs send nothing but HTML, Yandex among them; quotes in it are marked with `>`. */
export function textOf({ text = '', html = '' }: Pick<Email, 'text' | 'html'>): string {
  if (text.trim() !== '' || html === '') return text;
  return convert(html.slice(0, most), {
    wordwrap: false,
    limits: { maxDepth: 64 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'hr', format: 'skip' },
    ],
  });
}
