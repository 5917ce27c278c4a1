import * as z from 'zod/mini';
import { uuid } from '../../ids.ts';
import { noParams, type Route } from '../../routes.ts';
import { everybody } from '../role.ts';
import { viewInput, viewList } from '../view.ts';
import { signedIn, working, writing } from './codes.ts';

const one = z.object({ view: uuid });

/** Lists that are come back to. Whoever made one changes it; those who may answer share theirs. */
export const viewRoutes = {
  listViews: {
    summary: 'One’s own lists and those that are shared, by name',
    method: 'GET',
    path: '/v1/staff/views',
    auth: 'staff',
    roles: everybody,
    params: noParams,
    responses: { 200: viewList },
    codes: signedIn,
  },
  saveView: {
    summary: 'Keep a list, or change it; sending the same again is harmless',
    method: 'PUT',
    path: '/v1/staff/views/{view}',
    auth: 'staff',
    roles: everybody,
    params: one,
    body: viewInput,
    responses: { 201: noParams, 200: noParams },
    codes: [...writing, 'conflict'],
  },
  removeView: {
    summary: 'Take a list away; again is harmless. An administrator takes away shared ones of anybody',
    method: 'DELETE',
    path: '/v1/staff/views/{view}',
    auth: 'staff',
    roles: everybody,
    params: one,
    responses: { 200: noParams },
    codes: [...working, 'invalid', 'csrf-failed'],
  },
} as const satisfies Record<string, Route>;
