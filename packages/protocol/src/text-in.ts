/** The same text in one or more languages, keyed by language tag. */
export type Texts = Record<string, string>;

/** The text in the wanted language, else in the same language of another region, else the first one there is. */
export function textIn(from: Texts | null | undefined, wanted: string): string {
  if (!from) return '';
  const primary = wanted.split('-')[0] ?? wanted;
  const near = Object.keys(from).find((tag) => tag.split('-')[0] === primary);
  return from[wanted] ?? (near && from[near]) ?? Object.values(from)[0] ?? '';
}
