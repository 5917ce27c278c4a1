import * as z from 'zod/mini';
import { comment, commentInput } from './comment.ts';
import { email } from './contact.ts';
import { slug, uuid } from './ids.ts';
import { casesPage, casesQuery, following, publicCase } from './public-case.ts';
import { body, door } from './route-codes.ts';
import type { Route } from './routes.ts';
import { language } from './text.ts';

const follower = z.object({
  id: uuid,
  /** Made by the browser, a new one for each case: it ties nothing together. */
  follower: uuid,
});

/** An address that is to be asked, and the language in which. */
const newsWanted = z.object({ email, locale: language });

/** What everybody may read and follow. */
export const caseRoutes = {
  listCases: {
    summary: 'What residents let be published, filtered, searched, by pages, with an ETag',
    method: 'GET',
    path: '/v1/spaces/{space}/cases',
    auth: 'none',
    params: z.object({ space: slug }),
    query: casesQuery,
    responses: { 200: casesPage },
    codes: [...door, 'invalid'],
  },
  readCase: {
    summary: 'One of them, with an ETag',
    method: 'GET',
    path: '/v1/cases/{id}',
    auth: 'none',
    params: z.object({ id: uuid }),
    responses: { 200: publicCase },
    codes: door,
  },
  followCase: {
    summary: 'Follow a public case; following it again is harmless',
    method: 'PUT',
    path: '/v1/cases/{id}/followers/{follower}',
    auth: 'none',
    params: follower,
    responses: { 200: following },
    codes: [...door, ...body],
  },
  unfollowCase: {
    summary: 'Follow it no longer; so is this',
    method: 'DELETE',
    path: '/v1/cases/{id}/followers/{follower}',
    auth: 'none',
    params: follower,
    responses: { 200: following },
    codes: [...door, 'invalid'],
  },
  askForNews: {
    summary: 'Ask an address by mail whether it wants news of a public case; asking again is harmless',
    method: 'PUT',
    path: '/v1/cases/{id}/subscription',
    auth: 'none',
    params: z.object({ id: uuid }),
    body: newsWanted,
    responses: { 200: z.object({}) },
    codes: [...door, ...body],
  },
  comment: {
    summary:
      'Comment on a public case before it is decided; everybody reads it once a moderator has shown it',
    method: 'PUT',
    path: '/v1/cases/{id}/comments/{comment}',
    auth: 'none',
    params: z.object({ id: uuid, comment: uuid }),
    body: commentInput,
    responses: { 201: comment, 200: comment },
    codes: [...door, ...body, 'conflict', 'closed'],
  },
} as const satisfies Record<string, Route>;
