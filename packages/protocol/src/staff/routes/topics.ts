import * as z from 'zod/mini';
import { slug, uuid } from '../../ids.ts';
import { topicDraft } from '../../kinds/index.ts';
import { noParams, type Route } from '../../routes.ts';
import { statement } from '../../statement.ts';
import { answering, everybody, reading } from '../role.ts';
import { staffTopic, statementInput } from '../topic.ts';
import { naming, working, writing } from './codes.ts';

/** What the space asks. */
export const topicRoutes = {
  listStaffTopics: {
    summary: 'Every topic of the space, drafts included',
    method: 'GET',
    path: '/v1/staff/topics',
    auth: 'staff',
    roles: reading,
    params: noParams,
    responses: { 200: z.object({ topics: z.array(staffTopic) }) },
    codes: working,
  },
  readStaffTopic: {
    summary: 'One topic as it was written',
    method: 'GET',
    path: '/v1/staff/topics/{topic}',
    auth: 'staff',
    roles: everybody,
    params: z.object({ topic: slug }),
    responses: { 200: staffTopic },
    codes: naming,
  },
  publishTopic: {
    summary: 'Publish or change a topic',
    method: 'PUT',
    path: '/v1/staff/topics/{topic}',
    auth: 'staff',
    roles: answering,
    params: z.object({ topic: slug }),
    body: topicDraft,
    responses: { 201: staffTopic, 200: staffTopic },
    codes: [...writing, 'conflict'],
  },
  publishStatement: {
    summary: 'Say something to all who took part in a topic; saying the same again is harmless',
    method: 'PUT',
    path: '/v1/staff/topics/{topic}/statements/{statement}',
    auth: 'staff',
    roles: answering,
    params: z.object({ topic: slug, statement: uuid }),
    body: statementInput,
    responses: { 201: statement, 200: statement },
    codes: [...writing, 'not-found', 'conflict'],
  },
} as const satisfies Record<string, Route>;
