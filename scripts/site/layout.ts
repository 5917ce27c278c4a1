import { html } from 'ghtml';
import { addressOf, wayBetween } from './links.ts';
import type { Group } from './navigation.ts';
import type { Page } from './pages.ts';
import { words } from './words.ts';

/** A page asks nobody but the host that it is on. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The whole document around the body of a page. */
export function layout(page: Page, body: string, groups: readonly Group[]): string {
  const { language, address, title } = page;
  const t = words[language];
  const other = language === 'en' ? 'ru' : 'en';
  const to = (target: string) => wayBetween(address, target);
  const front = to(addressOf(language === 'en' ? 'README.md' : 'README.ru.md'));
  const twin = to(addressOf(page.twin ?? (other === 'en' ? 'README.md' : 'README.ru.md')));
  const isLive = body.includes('class="live"');
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="!${policy}">
<title>${title === 'Veche' || title === 'Вече' ? title : `${title} — ${language === 'ru' ? 'Вече' : 'Veche'}`}</title>
<link rel="icon" href="${to('icon.svg')}">
<link rel="stylesheet" href="${to('site.css')}">
<script type="module" src="${to('search.js')}"></script>
!${isLive ? html`<script type="module" src="${to('live.js')}"></script>` : ''}
</head>
<body>
<a class="skip" href="#content">${t.toContent}</a>
<header class="top">
<a class="brand" href="${front}">${language === 'ru' ? 'Вече' : 'Veche'}</a>
<button type="button" class="menu" popovertarget="pages">${t.contents}</button>
<a class="language" href="${twin}" lang="${other}" hreflang="${other}">${t.other}</a>
<form role="search" data-index="${to(`search.${language}.json`)}" data-root="${to('.') || '.'}" hidden>
<label class="unseen" for="words">${t.search}</label>
<input id="words" type="search" placeholder="${t.search}" autocomplete="off" spellcheck="false">
<p class="unseen" role="status"></p>
<ol class="found" aria-label="${t.results}" hidden></ol>
</form>
</header>
<div class="columns">
<nav id="pages" popover aria-label="${t.pages}">!${groups.map((group) => navigation(group, page))}</nav>
<main id="content" tabindex="-1">!${body}</main>
!${contents(page)}
</div>
</body>
</html>
`;
}

function navigation({ title, items }: Group, { address }: Page): string {
  const links = items.map((item) => {
    const current = item.address === address ? ' aria-current="page"' : '';
    return html`<li><a href="${wayBetween(address, item.address)}"!${current}>${item.title}</a></li>`;
  });
  return html`<h2>${title}</h2><ul>!${links}</ul>`;
}

/** The headings of a page that has some. */
function contents({ language, sections }: Page): string {
  const headings = sections.filter(({ level }) => level === 2);
  if (headings.length < 3) return '';
  const links = headings.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${words[language].onThisPage}</h2><ul>!${links}</ul></nav>`;
}
