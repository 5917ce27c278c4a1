import * as z from 'zod/mini';
import { slug } from '../../ids.ts';
import { topicDraft } from '../../kinds/index.ts';
import { noParams, type Route } from '../../routes.ts';
import { answering, everybody, reading } from '../role.ts';
import { staffTopic } from '../topic.ts';
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
} as const satisfies Record<string, Route>;
