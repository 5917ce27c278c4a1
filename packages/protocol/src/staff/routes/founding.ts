import { noParams, type Route } from '../../routes.ts';
import { founding, foundingLink } from '../founding.ts';
import { session } from '../session.ts';
import { body, door } from './codes.ts';

/** The first step of a space: whoever holds a link that the server printed makes it, and looks after it. */
export const foundingRoutes = {
  readFounding: {
    summary: 'Whether a founding link still founds a space',
    method: 'GET',
    path: '/v1/staff/founding',
    auth: 'invitation',
    params: noParams,
    responses: { 200: foundingLink },
    codes: door,
  },
  found: {
    summary: 'Make a space and be signed in as its administrator; the link is used up',
    method: 'POST',
    path: '/v1/staff/founding',
    auth: 'invitation',
    params: noParams,
    body: founding,
    responses: { 200: session },
    codes: [...door, ...body],
  },
} as const satisfies Record<string, Route>;
