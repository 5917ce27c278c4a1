import * as z from 'zod/mini';
import { uuid } from '../../ids.ts';
import { noParams, type Route } from '../../routes.ts';
import { answering, reading } from '../role.ts';
import { template, templateInput, templateList, templateOrder } from '../template.ts';
import { working, writing } from './codes.ts';

const one = z.object({ template: uuid });

/** Ready answers. Whoever belongs to one department changes those of it alone. */
export const templateRoutes = {
  listTemplates: {
    summary: 'Ready answers, in their order',
    method: 'GET',
    path: '/v1/staff/templates',
    auth: 'staff',
    roles: reading,
    params: noParams,
    responses: { 200: templateList },
    codes: working,
  },
  saveTemplate: {
    summary: 'Write a ready answer, or another text of it; sending the same again is harmless',
    method: 'PUT',
    path: '/v1/staff/templates/{template}',
    auth: 'staff',
    roles: answering,
    params: one,
    body: templateInput,
    responses: { 201: template, 200: template },
    codes: [...writing, 'conflict', 'outdated'],
  },
  removeTemplate: {
    summary: 'Take a ready answer away; again is harmless',
    method: 'DELETE',
    path: '/v1/staff/templates/{template}',
    auth: 'staff',
    roles: answering,
    params: one,
    responses: { 200: noParams },
    codes: [...working, 'invalid', 'csrf-failed'],
  },
  orderTemplates: {
    summary: 'Put ready answers in order',
    method: 'PUT',
    path: '/v1/staff/templates',
    auth: 'staff',
    roles: answering,
    params: noParams,
    body: templateOrder,
    responses: { 200: templateList },
    codes: writing,
  },
} as const satisfies Record<string, Route>;
