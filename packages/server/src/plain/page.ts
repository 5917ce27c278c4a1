import { directionOf, type Words, words } from '@veche/words';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import type { Markup } from './fields.ts';

/** The language that a page speaks: the one asked for, else the browser's first that there is, else Russian. */
export function languageOf(request: FastifyRequest, asked?: unknown): string {
  if (typeof asked === 'string' && Object.hasOwn(words, asked)) return asked;
  const wanted = (request.headers['accept-language'] ?? '').split(',').map((tag) => tag.trim().slice(0, 2));
  return wanted.find((tag) => Object.hasOwn(words, tag)) ?? 'ru';
}

export const wordsIn = (lang: string): Words => words[lang] ?? (words.ru as Words);

/** Of a page that everybody may read: what search engines are told of it. */
export interface PublicPage {
  description: string;
  /** Its address, whatever was asked beside it. */
  url: string;
}

const headOf = ({ description, url }: PublicPage): Markup =>
  html`<meta name="description" content="${description}">
    <link rel="canonical" href="${url}">
    !${Object.keys(words).map((lang) => html`<link rel="alternate" hreflang="${lang}" href="${url}?lang=${lang}">`)}`;

/** A whole page without a script. Nothing keeps it, unless everybody may read it: it may hold what a resident typed. */
export function sendPage(
  reply: FastifyReply,
  status: number,
  lang: string,
  title: string,
  body: Markup,
  forAll?: PublicPage,
): FastifyReply {
  const cache = forAll ? 'no-cache' : 'no-store';
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', cache);
  // With `no-referrer` a browser would not say that a form comes from our own page.
  reply.header('referrer-policy', 'same-origin');
  return reply.send(html`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    !${forAll ? headOf(forAll) : ''}
    <link rel="icon" href="/desk/icon.svg">
    <link rel="stylesheet" href="/plain.css">
  </head>
  <body>
    <main>!${body}</main>
  </body>
</html>
`);
}
