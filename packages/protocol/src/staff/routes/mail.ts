import { noParams, type Route } from '../../routes.ts';
import { mailPage, mailQuery, mailRetry, morningMailChoice } from '../mail.ts';
import { administering, everybody, overseeing } from '../role.ts';
import { session } from '../session.ts';
import { body, signedIn, working, writing } from './codes.ts';

/** Mails that did not leave, and those that one wants. */
export const mailRoutes = {
  readMail: {
    summary: 'Mails that are tried again or were given up, newest first, by pages',
    method: 'GET',
    path: '/v1/staff/mail',
    auth: 'staff',
    roles: overseeing,
    params: noParams,
    query: mailQuery,
    responses: { 200: mailPage },
    codes: [...working, 'invalid'],
  },
  retryMail: {
    summary: 'Try mails again now',
    method: 'POST',
    path: '/v1/staff/mail/retry',
    auth: 'staff',
    roles: administering,
    params: noParams,
    body: mailRetry,
    responses: { 200: noParams },
    codes: writing,
  },
  chooseMorningMail: {
    summary: 'Say whether one wants to be told by mail each working morning what waits for one',
    method: 'PUT',
    path: '/v1/staff/mail/morning',
    auth: 'staff',
    roles: everybody,
    params: noParams,
    body: morningMailChoice,
    responses: { 200: session },
    codes: [...signedIn, 'csrf-failed', ...body],
  },
} as const satisfies Record<string, Route>;
