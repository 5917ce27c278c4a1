import type { Token } from 'markdown-it';
import { linkOn } from './links.ts';
import { textOf } from './markdown.ts';
import type { Page } from './pages.ts';

export interface Group {
  title: string;
  items: { title: string; address: string }[];
}

/** The front page is the navigation: what its lists lead to, under their headings. */
export function navigationOf(front: Page): Group[] {
  const groups: Group[] = [];
  for (const [at, token] of front.tokens.entries()) {
    const next = front.tokens[at + 1];
    if (token.type === 'heading_open' && token.tag === 'h2' && next)
      groups.push({ title: textOf(next), items: [] });
    const isItem = token.type === 'inline' && front.tokens[at - 2]?.type === 'list_item_open';
    if (isItem) groups.at(-1)?.items.push(...firstLink(token, front.file));
  }
  return groups.filter(({ items }) => items.length > 0);
}

function firstLink({ children }: Token, file: string): Group['items'] {
  const at = children?.findIndex(({ type }) => type === 'link_open') ?? -1;
  const address = at < 0 ? undefined : linkOn(file, String(children?.[at]?.attrGet('href')));
  return address ? [{ title: children?.[at + 1]?.content ?? '', address }] : [];
}
