import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { layout } from './layout.ts';
import { render } from './markdown.ts';
import { navigationOf } from './navigation.ts';
import { type Page, readPages } from './pages.ts';
import { type Entry, indexOf } from './search-index.ts';
import type { Language } from './words.ts';

/**
 * Writes the site into an empty folder: every page of `docs` at its own path, both languages, an index for the search,
 * and the widgets. `source` is the address under which the repository's files are read, if there is one.
 */
export async function buildSite(folder: string, source?: string): Promise<Page[]> {
  const pages = readPages();
  const navigation = { en: navigationIn('README.md', pages), ru: navigationIn('README.ru.md', pages) };
  rmSync(folder, { recursive: true, force: true });
  for (const page of pages) {
    const body = render(page.tokens, { ...page, source });
    const file = join(folder, page.address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, layout(page, body, navigation[page.language]));
  }
  for (const language of ['en', 'ru'] as const)
    writeFileSync(join(folder, `search.${language}.json`), indexOf(entriesFor(language, pages)));
  cpSync('docs/images', join(folder, 'images'), { recursive: true });
  cpSync('packages/desk/src/icon.svg', join(folder, 'icon.svg'));
  cpSync('scripts/site/browser/site.css', join(folder, 'site.css'));
  await build({
    entryPoints: ['scripts/site/browser/search.ts', 'scripts/site/browser/live.ts'],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@veche/source'],
    logLevel: 'warning',
  });
  return pages;
}

function navigationIn(file: string, pages: readonly Page[]) {
  const front = pages.find((page) => page.file === file);
  if (!front) throw new Error(`docs/${file} is missing: it is the navigation of the site.`);
  return navigationOf(front);
}

/** In Russian whatever has no Russian page is found in English. */
const entriesFor = (language: Language, pages: readonly Page[]): Entry[] =>
  pages
    .filter((page) => page.language === language || (page.language === 'en' && !page.twin))
    .flatMap(({ address, title, sections }) =>
      sections.map((section) => ({
        id: section.id ? `${address}#${section.id}` : address,
        page: title,
        title: section.title,
        text: section.text,
        code: section.code,
      })),
    );
