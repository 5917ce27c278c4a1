/**
 * A heading over a quote says when and who, and ends with a colon; so it does in every program. It may take three lines.
 * What only one of them says is what a letter of one's own says as well.
 */
const moment = /\b20\d\d\b|\b\d{1,2}[:.]\d\d\b/;
const author = /(<[^<>\s]+@[^<>\s]+>|\bwrote|(?<!\p{L})(?:пишет|написал[аи]?|написал\(а\)))\s?:$/iu;

/** Outlook puts the head of the mail in its place. */
const from = /^[\s*]*(From|От)[\s*]*:.*@/iu;
const sent = /^[\s*]*(Sent|Date|Отправлено|Дата)[\s*]*:/iu;

const divider = /^-+ ?(Original Message|Исходное сообщение) ?-+$/i;
const underline = /^_{10,}$/;

/** What a telephone says for itself at the end. */
const device = /^(Sent (from|with)|Get Outlook for|Отправлено (из|с)) .{1,80}$/iu;

/** Nobody's heading is longer. */
const longest = 500;

const isQuoted = (line: string) => line.startsWith('>');

/** The lines of what stands over the quote: the first, and the one after the last. Both are the end where there is no quote. */
function headingIn(lines: string[]): [begin: number, end: number] {
  for (const [at, line] of lines.entries()) {
    if (divider.test(line)) return [at, at + 1];
    if (from.test(line) && lines.slice(at + 1, at + 5).some((next) => sent.test(next))) return [at, at + 1];
    // The shortest heading that ends here: the line above it may be the person's own.
    for (let first = at; line.endsWith(':') && first >= Math.max(0, at - 2); first -= 1)
      if (isHeading(lines.slice(first, at + 1))) return [first, at + 1];
  }
  return [lines.length, lines.length];
}

function isHeading(lines: string[]): boolean {
  if (isQuoted(lines[0] ?? '') || lines.some((line) => line === '' || line.length > longest)) return false;
  // A long address is broken at its brackets.
  const heading = lines.join(' ').replace('< ', '<').replace(' >', '>');
  return moment.test(heading) && author.test(heading);
}

/**
 * What somebody wrote into a reply, without the mail that they reply to and without signatures. Where quoted lines are marked
 * with `>`, what stands between and under them stays. Takes time in proportion to the text.
 */
export function ownWords(text: string): string {
  const lines = text
    .slice(0, mostRead)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\u00a0', ' ').trim());
  const [begin, end] = headingIn(lines);
  const below = lines.slice(end);
  const isMarked = isQuoted(below.find((line) => line !== '') ?? '');
  const kept = [...lines.slice(0, begin), ...(isMarked ? below : [])];
  const own = kept.filter((line) => !isQuoted(line));
  const signature = own.indexOf('--');
  const words = signature < 0 ? own : own.slice(0, signature);
  while (words.length > 0 && isAside(words.at(-1) ?? '')) words.pop();
  return words
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const isAside = (line: string) => line === '' || underline.test(line) || device.test(line);

/** Characters, of which a reply may be a twentieth. */
const mostRead = 100_000;
