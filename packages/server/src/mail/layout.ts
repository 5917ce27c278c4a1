import { directionOf } from '@veche/words';
import { html } from 'ghtml';
import type { Block, Letter } from './letter.ts';

/** Readers that know no style sheets show it as they like; those that do have a light and a dark one. */
const styles = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; background: #eef3f6; color: #18242c; font: 16px/1.5 system-ui, 'Segoe UI', Roboto, Arial, sans-serif; }
.mail { max-width: 560px; margin: 0 auto; padding: 20px 16px; background: #ffffff; overflow-wrap: anywhere; }
p { margin: 0 0 16px; white-space: pre-line; }
.by { margin: 0 0 4px; font-weight: 600; }
blockquote { margin: 0 0 20px; padding: 12px 16px; border-left: 4px solid #0f5c7d; background: #f2f6f8; }
blockquote p { margin: 0; }
ul { margin: 0 0 16px; padding-left: 20px; }
[dir='rtl'] ul { padding: 0 20px 0 0; }
[dir='rtl'] blockquote { border: 0; border-right: 4px solid #0f5c7d; }
li { margin: 0 0 8px; }
a { color: #0f5c7d; }
.button { display: inline-block; padding: 12px 20px; border-radius: 8px; background: #0f5c7d; color: #ffffff; font-weight: 600; text-decoration: none; }
.small { color: #526371; font-size: 14px; }
@media (prefers-color-scheme: dark) {
  body { background: #0d1215; color: #e8eef2; }
  .mail { background: #172027; }
  blockquote { background: #10181d; border-color: #76c5e2; }
  a { color: #76c5e2; }
  .button { background: #76c5e2; color: #06202b; }
  .small { color: #a6b6c1; }
}`;

function markupOf(block: Block): string {
  if ('text' in block) return html`<p>${block.text}</p>`;
  if ('quote' in block)
    return html`<blockquote><p class="by">${block.by}</p><p dir="auto">${block.quote}</p></blockquote>`;
  if ('link' in block) return html`<p><a class="button" href="${block.link}">${block.label}</a></p>`;
  if ('list' in block) {
    const items = block.list.map(({ link, label }) => html`<li><a href="${link}">${label}</a></li>`);
    return html`<ul>!${items}</ul>`;
  }
  if ('small' in block) return html`<p class="small">${block.small}</p>`;
  return html`<p class="small"><a href="${block.smallLink}">${block.label}</a></p>`;
}

export const htmlOf = ({ lang, subject, blocks }: Letter): string => html`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>!${styles}</style>
</head>
<body><div class="mail" role="article" lang="${lang}" dir="${directionOf(lang)}">
!${blocks.map(markupOf)}
</div></body>
</html>
`;

function wordsOf(block: Block): string {
  if ('text' in block) return block.text;
  if ('quote' in block) return `${block.by}\n\n${block.quote}`;
  if ('link' in block) return `${block.label}:\n${block.link}`;
  if ('list' in block) return block.list.map(({ link, label }) => `- ${label}\n  ${link}`).join('\n');
  if ('small' in block) return block.small;
  return `${block.label}:\n${block.smallLink}`;
}

/** The same for readers of plain text. */
export const textOf = ({ blocks }: Letter): string => `${blocks.map(wordsOf).join('\n\n')}\n`;
