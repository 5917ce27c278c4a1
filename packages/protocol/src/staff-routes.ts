import * as z from 'zod/mini';
import { slug, uuid } from './ids.ts';
import { topicDraft } from './kinds/index.ts';
import { liveEvent } from './live.ts';
import { message, messageInput } from './message.ts';
import { noParams, type Route } from './routes.ts';
import {
  credentials,
  inboxPage,
  inboxQuery,
  passwordChange,
  replyInput,
  session,
  staffSubmission,
  staffTopic,
  submissionChange,
} from './staff.ts';

const door = ['origin-not-allowed', 'unauthorized'] as const;
const body = ['invalid', 'malformed', 'too-large', 'unsupported-media-type'] as const;
const working = [...door, 'password-change-required'] as const;
const reading = [...working, 'invalid', 'not-found'] as const;
const writing = [...working, 'csrf-failed', ...body] as const;

/** What the desk calls, and what signed-in officials may. */
export const staffRoutes = {
  signIn: {
    summary: 'Sign in; sets the session cookie',
    method: 'POST',
    path: '/v1/staff/session',
    auth: 'none',
    params: noParams,
    body: credentials,
    responses: { 200: session },
    codes: [...door, ...body],
  },
  readSession: {
    summary: 'Who is signed in',
    method: 'GET',
    path: '/v1/staff/session',
    auth: 'staff',
    params: noParams,
    responses: { 200: session },
    codes: door,
  },
  signOut: {
    summary: 'End the session',
    method: 'DELETE',
    path: '/v1/staff/session',
    auth: 'staff',
    params: noParams,
    responses: { 200: noParams },
    codes: [...door, 'csrf-failed'],
  },
  changePassword: {
    summary: 'Choose a password of one’s own; ends every other session',
    method: 'PUT',
    path: '/v1/staff/password',
    auth: 'staff',
    params: noParams,
    body: passwordChange,
    responses: { 200: session },
    codes: [...door, 'csrf-failed', ...body],
  },
  readInbox: {
    summary: 'Submissions, newest first, filtered, searched, by pages',
    method: 'GET',
    path: '/v1/staff/submissions',
    auth: 'staff',
    params: noParams,
    query: inboxQuery,
    responses: { 200: inboxPage },
    codes: [...working, 'invalid'],
  },
  readStaffSubmission: {
    summary: 'One submission with its conversation',
    method: 'GET',
    path: '/v1/staff/submissions/{id}',
    auth: 'staff',
    params: z.object({ id: uuid }),
    responses: { 200: staffSubmission },
    codes: reading,
  },
  followInbox: {
    summary: 'Each submission of the official’s space to which something happens',
    method: 'GET',
    path: '/v1/staff/events',
    auth: 'staff',
    params: noParams,
    isStream: true,
    responses: { 200: liveEvent },
    codes: working,
  },
  reply: {
    summary: 'Answer the resident; sending the same again is harmless',
    method: 'PUT',
    path: '/v1/staff/submissions/{id}/messages/{message}',
    auth: 'staff',
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
    params: z.object({ id: uuid }),
    body: submissionChange,
    responses: { 200: staffSubmission },
    codes: [...writing, 'not-found', 'outdated', 'step-not-allowed'],
  },
  listStaffTopics: {
    summary: 'Every topic of the space, drafts included',
    method: 'GET',
    path: '/v1/staff/topics',
    auth: 'staff',
    params: noParams,
    responses: { 200: z.object({ topics: z.array(staffTopic) }) },
    codes: working,
  },
  readStaffTopic: {
    summary: 'One topic as it was written',
    method: 'GET',
    path: '/v1/staff/topics/{topic}',
    auth: 'staff',
    params: z.object({ topic: slug }),
    responses: { 200: staffTopic },
    codes: reading,
  },
  publishTopic: {
    summary: 'Publish or change a topic',
    method: 'PUT',
    path: '/v1/staff/topics/{topic}',
    auth: 'staff',
    params: z.object({ topic: slug }),
    body: topicDraft,
    responses: { 201: staffTopic, 200: staffTopic },
    codes: [...writing, 'conflict'],
  },
} as const satisfies Record<string, Route>;
