/** Quick starts as they are written, for tests that do what they say. */
import { readFileSync } from 'node:fs';
import type { Token } from 'markdown-it';
import type { Page } from 'playwright-core';
import { parse } from '../../scripts/site/markdown.ts';

export interface QuickStart {
  /** What stands in numbered lists, piece by piece. */
  steps: Token[];
  /** What is to be written or run, in order, each with the file that the sentence before names. */
  snippets: { language: string; text: string; file?: string }[];
}

/** Reads one, with other addresses in place of those that it gives as examples. */
export function readQuickStart(name: string, addresses: Record<string, string> = {}): QuickStart {
  let markdown = readFileSync(`docs/start/${name}.md`, 'utf8');
  for (const [written, meant] of Object.entries(addresses)) markdown = markdown.replaceAll(written, meant);
  const tokens = parse(markdown);
  const steps: Token[] = [];
  const snippets: QuickStart['snippets'] = [];
  let depth = 0;
  let file: string | undefined;
  for (const { type, info, content, children } of tokens) {
    if (type === 'ordered_list_open') depth++;
    if (type === 'ordered_list_close') depth--;
    if (type === 'inline') {
      if (depth > 0) steps.push(...(children ?? []));
      file = /^Save as `([^`]+)`:$/.exec(content)?.[1];
    }
    if (type !== 'fence') continue;
    snippets.push({ language: info.split(' ')[0] ?? '', text: content, file });
    file = undefined;
  }
  return { steps, snippets };
}

/**
 * Does the steps in a page: a link to the demo is opened, **bold** is pressed, _italics_ is a field and `code` after it what
 * is written there, and what is quoted must be seen. `known` are values that a quick start cannot know.
 */
export async function follow(
  page: Page,
  { steps }: QuickStart,
  known: Record<string, string> = {},
): Promise<void> {
  let field: string | undefined;
  for (const [at, { type, content }] of steps.entries()) {
    const inner = steps[at + 1]?.content ?? '';
    if (type === 'link_open') {
      const href = String(steps[at]?.attrGet('href'));
      if (/^http:/.test(href)) await page.goto(href);
    } else if (type === 'strong_open') await press(page, inner);
    else if (type === 'em_open') {
      field = inner;
      if (known[inner] !== undefined) await write(page, inner, known[inner]);
    } else if (type === 'code_inline' && field) {
      await write(page, field, content);
      field = undefined;
    } else if (type === 'text') {
      for (const [, seen = ''] of content.matchAll(/[“«]([^”»]+)[”»]/g))
        await page.getByText(seen, { exact: true }).filter({ visible: true }).first().waitFor();
    }
  }
}

async function press(page: Page, text: string): Promise<void> {
  const quoted = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // A queue has its number beside its name.
  const name = new RegExp(`^${quoted}( \\d+)?$`);
  const roles = ['button', 'link', 'checkbox', 'radio'] as const;
  const named = roles.map((role) => page.getByRole(role, { name }));
  // A submission in a list is a link that says more than its words.
  const found = named.reduce(
    (all, one) => all.or(one),
    page.getByRole('listitem').getByRole('link', { name: text }),
  );
  await found.first().click();
}

async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  const isList = await field.evaluate(({ tagName }) => tagName === 'SELECT');
  if (!isList) return field.fill(text);
  const option = await field.locator('option').filter({ hasText: text }).first().getAttribute('value');
  await field.selectOption(option);
}
