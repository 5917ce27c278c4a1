import { existsSync, globSync, readFileSync } from 'node:fs';
import type { Token } from 'markdown-it';
import { addressOf } from './links.ts';
import { parse, type Section, sectionsOf } from './markdown.ts';
import type { Language } from './words.ts';

export interface Page {
  /** Path in `docs`. */
  file: string;
  /** Path on the site. */
  address: string;
  language: Language;
  title: string;
  tokens: Token[];
  sections: Section[];
  /** The same page in the other language. */
  twin?: string;
}

const read = (file: string) => readFileSync(`docs/${file}`, 'utf8');
const isRussian = (file: string) => file.endsWith('.ru.md');

function pageOf(file: string, markdown: string): Page {
  const tokens = parse(markdown);
  const sections = sectionsOf(tokens);
  const twin = isRussian(file) ? file.replace('.ru.md', '.md') : file.replace('.md', '.ru.md');
  return {
    file,
    address: addressOf(file),
    language: isRussian(file) ? 'ru' : 'en',
    title: sections[0]?.title ?? file,
    tokens,
    sections,
    twin: existsSync(`docs/${twin}`) ? twin : undefined,
  };
}

/** Every page of `docs`, and a list of the decisions, which a git host shows by itself. */
export function readPages(): Page[] {
  const files = globSync('**/*.md', { cwd: 'docs' }).sort();
  const pages = files.map((file) => pageOf(file, read(file)));
  const decisions = pages
    .filter(({ file }) => file.startsWith('decisions/'))
    .map(({ file, title }) => `- [${title}](${file.replace('decisions/', '')})`);
  return [...pages, pageOf('decisions/README.md', `# Decisions\n\n${decisions.join('\n')}\n`)];
}
