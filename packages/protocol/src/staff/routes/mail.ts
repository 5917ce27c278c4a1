import { noParams, type Route } from '../../routes.ts';
import { mailPage, mailQuery, mailRetry } from '../mail.ts';
import { administering, overseeing } from '../role.ts';
import { working, writing } from './codes.ts';

/** Mails that did not leave. */
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
} as const satisfies Record<string, Route>;
