import * as z from 'zod/mini';
import { uuid } from '../../ids.ts';
import type { Route } from '../../routes.ts';
import { publication, publicTexts, staffSubmission } from '../case.ts';
import { commentDecision, staffComment } from '../comment.ts';
import { answering, reading } from '../role.ts';
import { naming, writing } from './codes.ts';

const one = z.object({ id: uuid });

/** What everybody reads of a submission. */
export const publishingRoutes = {
  publishSubmission: {
    summary:
      'Publish the texts of a submission as a moderator has redacted them, or change what is published',
    method: 'PUT',
    path: '/v1/staff/submissions/{id}/publication',
    auth: 'staff',
    roles: answering,
    params: one,
    body: publication,
    responses: { 200: staffSubmission },
    codes: [...writing, 'not-found', 'outdated', 'step-not-allowed'],
  },
  hideSubmission: {
    summary: 'Publish a submission no longer; hiding it again is harmless',
    method: 'DELETE',
    path: '/v1/staff/submissions/{id}/publication',
    auth: 'staff',
    roles: answering,
    params: one,
    responses: { 200: staffSubmission },
    codes: [...naming, 'forbidden', 'csrf-failed'],
  },
  readOriginal: {
    summary: 'The texts of a submission before they were redacted; that it was read goes into the log',
    method: 'POST',
    path: '/v1/staff/submissions/{id}/original',
    auth: 'staff',
    roles: reading,
    params: one,
    responses: { 200: z.object({ texts: publicTexts }) },
    codes: [...naming, 'forbidden', 'csrf-failed', 'malformed', 'too-large', 'unsupported-media-type'],
  },
  moderateComment: {
    summary: 'Show a comment to everybody, or do not; deciding the same again is harmless',
    method: 'PATCH',
    path: '/v1/staff/submissions/{id}/comments/{comment}',
    auth: 'staff',
    roles: answering,
    params: z.object({ id: uuid, comment: uuid }),
    body: commentDecision,
    responses: { 200: staffComment },
    codes: [...writing, 'not-found'],
  },
} as const satisfies Record<string, Route>;
