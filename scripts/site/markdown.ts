import { html } from 'ghtml';
import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Env, type Token } from 'markdown-it';
import { linkOn } from './links.ts';
import { type Language, words } from './words.ts';

/** A heading and what is beneath it. */
export interface Section {
  /** Its anchor; empty for the page's own title. */
  id: string;
  level: number;
  title: string;
  text: string;
  /** Its snippets. */
  code: string;
}

export interface Place extends Env {
  /** Path in `docs`. */
  file: string;
  language: Language;
  source?: string;
}

const md = new MarkdownIt();

/** What a reader reads of an inline token. */
export const textOf = ({ children, content }: Token): string =>
  children?.map((child) => (child.type.endsWith('break') ? ' ' : shownOf(child))).join('') ?? content;
const shownOf = ({ type, content }: Token) => (type === 'image' ? '' : content);

/** The headings have the anchors that a git host gives them. */
export function parse(markdown: string): Token[] {
  const tokens = md.parse(markdown, {});
  const slugger = new GithubSlugger();
  for (const [at, token] of tokens.entries()) {
    const inline = tokens[at + 1];
    if (token.type === 'heading_open' && inline) token.attrSet('id', slugger.slug(textOf(inline)));
    if (/^t[hd]_open$/.test(token.type)) settle(token, tokens.slice(at + 1, at + 3));
  }
  return tokens;
}

/** A cell is aligned without a style attribute, which the policy forbids; one that heads nothing is no header. */
function settle(cell: Token, [content, end]: Token[]): void {
  if (cell.attrGet('style'))
    cell.attrs = [['class', String(cell.attrGet('style')).replace('text-align:', '')]];
  if (content?.content === '' && end) for (const token of [cell, end]) token.tag = 'td';
}

/** A page cut at its headings. */
export function sectionsOf(tokens: readonly Token[]): Section[] {
  const sections: Section[] = [];
  for (const [at, token] of tokens.entries()) {
    const last = sections.at(-1);
    if (token.type === 'heading_open' && tokens[at + 1]) {
      const level = Number(token.tag.slice(1));
      const id = level === 1 ? '' : String(token.attrGet('id'));
      sections.push({ id, level, title: textOf(tokens[at + 1] as Token), text: '', code: '' });
    } else if (last && token.type === 'fence') last.code += ` ${token.content}`;
    else if (last && token.type === 'inline' && tokens[at - 1]?.type !== 'heading_open')
      last.text += ` ${textOf(token)}`;
  }
  return sections;
}

/** A snippet that says `live` is shown as what it is; its page brings a script that makes widgets of it. */
md.renderer.rules.fence = (tokens, at, _, env) => {
  const { language } = env as Place;
  const { info = '', content = '' } = tokens[at] ?? {};
  const [type, ...flags] = info.split(' ');
  const code = html`<pre><code class="language-${type}">${content}</code></pre>`;
  // A git host draws it; see decision 22.
  if (type === 'mermaid')
    return html`<details><summary>${words[language].picture}</summary>!${code}</details>`;
  if (!flags.includes('live')) return code;
  return html`<figure class="live"><template>!${content}</template><figcaption>${words[language].live}</figcaption></figure>!${code}`;
};

// A wide table scrolls by itself, by keyboard too.
md.renderer.rules.table_open = (_, __, ___, env) =>
  html`<div class="table" role="group" aria-label="${words[(env as Place).language].table}" tabindex="0"><table>`;
md.renderer.rules.table_close = () => '</table></div>';

md.renderer.rules.link_open = (tokens, at, options, env, self) => {
  const { file, source } = env as Place;
  const token = tokens[at] as Token;
  const href = linkOn(file, String(token.attrGet('href')), source);
  if (href === undefined) token.attrs = [];
  else token.attrSet('href', href);
  return self.renderToken(tokens, at, options);
};

export const render = (tokens: Token[], place: Place): string =>
  md.renderer.render(tokens, md.options, place);
