import * as z from 'zod/mini';
import { uuid } from '../../ids.ts';
import { message, messageInput } from '../../message.ts';
import { noParams, type Route } from '../../routes.ts';
import { replyInput, staffSubmission, submissionChange } from '../case.ts';
import { inboxPage, inboxQuery, queueCounts } from '../inbox.ts';
import { presence, presenceInput, staffEvent } from '../presence.ts';
import { answering, everybody } from '../role.ts';
import { naming, signedIn, writing } from './codes.ts';

/** Submissions. Whoever may read some of them only is told of no others. */
export const workRoutes = {
  readInbox: {
    summary: 'Submissions of a queue, filtered, searched, in one of three orders, by pages',
    method: 'GET',
    path: '/v1/staff/submissions',
    auth: 'staff',
    roles: everybody,
    params: noParams,
    query: inboxQuery,
    responses: { 200: inboxPage },
    codes: [...signedIn, 'invalid'],
  },
  countQueues: {
    summary: 'How many submissions wait in each queue',
    method: 'GET',
    path: '/v1/staff/queues',
    auth: 'staff',
    roles: everybody,
    params: noParams,
    responses: { 200: queueCounts },
    codes: signedIn,
  },
  readStaffSubmission: {
    summary: 'One submission with its conversation',
    method: 'GET',
    path: '/v1/staff/submissions/{id}',
    auth: 'staff',
    roles: everybody,
    params: z.object({ id: uuid }),
    responses: { 200: staffSubmission },
    codes: naming,
  },
  followInbox: {
    summary: 'Each submission of the official’s space to which something happens, and who has it open',
    method: 'GET',
    path: '/v1/staff/events',
    auth: 'staff',
    roles: everybody,
    params: noParams,
    isStream: true,
    responses: { 200: staffEvent },
    codes: signedIn,
  },
  notePresence: {
    summary: 'Say that one has a submission open, writes about it, or has left it; answers who else is there',
    method: 'PUT',
    path: '/v1/staff/submissions/{id}/presence',
    auth: 'staff',
    roles: answering,
    params: z.object({ id: uuid }),
    body: presenceInput,
    responses: { 200: presence },
    codes: [...writing, 'not-found'],
  },
  reply: {
    summary: 'Answer the resident; sending the same again is harmless',
    method: 'PUT',
    path: '/v1/staff/submissions/{id}/messages/{message}',
    auth: 'staff',
    roles: answering,
    params: z.object({ id: uuid, message: uuid }),
    body: replyInput,
    responses: { 201: message, 200: message },
    codes: [...writing, 'not-found', 'conflict', 'outdated', 'step-not-allowed'],
  },
  note: {
    summary: 'Write to the other officials; sending the same again is harmless',
    method: 'PUT',
    path: '/v1/staff/submissions/{id}/notes/{note}',
    auth: 'staff',
    roles: answering,
    params: z.object({ id: uuid, note: uuid }),
    body: messageInput,
    responses: { 201: message, 200: message },
    codes: [...writing, 'not-found', 'conflict'],
  },
  changeSubmission: {
    summary: 'Change the status or who works on it',
    method: 'PATCH',
    path: '/v1/staff/submissions/{id}',
    auth: 'staff',
    roles: answering,
    params: z.object({ id: uuid }),
    body: submissionChange,
    responses: { 200: staffSubmission },
    codes: [...writing, 'not-found', 'outdated', 'step-not-allowed'],
  },
} as const satisfies Record<string, Route>;
