/** The beginning of a text, of at most `most` characters, to the end of a word. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  // One word without an end is cut where it is.
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || most).trimEnd()}…`;
}
