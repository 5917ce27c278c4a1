import * as z from 'zod/mini';
import { slug, uuid } from '../../ids.ts';
import type { Route } from '../../routes.ts';
import { opinion, opinionChange, opinionInput, opinionRequest } from '../opinion.ts';
import { answering } from '../role.ts';
import { writing } from './codes.ts';

/** What outside experts think. */
export const opinionRoutes = {
  askOpinion: {
    summary: 'Ask an expert about a submission; asking again changes the question',
    method: 'PUT',
    path: '/v1/staff/submissions/{id}/opinions/{user}',
    auth: 'staff',
    roles: answering,
    params: z.object({ id: uuid, user: slug }),
    body: opinionRequest,
    responses: { 201: opinion, 200: opinion },
    codes: [...writing, 'not-found'],
  },
  giveOpinion: {
    summary: 'Say what one thinks; it can be changed until it is published',
    method: 'PUT',
    path: '/v1/staff/submissions/{id}/opinion',
    auth: 'staff',
    roles: ['expert'],
    params: z.object({ id: uuid }),
    body: opinionInput,
    responses: { 200: opinion },
    codes: [...writing, 'not-found', 'conflict'],
  },
  publishOpinion: {
    summary: 'Show an opinion to the resident, or no longer',
    method: 'PATCH',
    path: '/v1/staff/submissions/{id}/opinions/{user}',
    auth: 'staff',
    roles: answering,
    params: z.object({ id: uuid, user: slug }),
    body: opinionChange,
    responses: { 200: opinion },
    codes: [...writing, 'not-found', 'conflict'],
  },
} as const satisfies Record<string, Route>;
