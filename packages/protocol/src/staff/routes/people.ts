import * as z from 'zod/mini';
import { slug } from '../../ids.ts';
import { noParams, type Route } from '../../routes.ts';
import { logPage, logQuery } from '../log.ts';
import { invitation, person, personChange } from '../member.ts';
import { administering, overseeing, reading } from '../role.ts';
import { naming, working, writing } from './codes.ts';

const one = z.object({ user: slug });

/** Who sits at the desk, and what they did. */
export const peopleRoutes = {
  listPeople: {
    summary: 'Who sits at the desk',
    method: 'GET',
    path: '/v1/staff/people',
    auth: 'staff',
    roles: reading,
    params: noParams,
    responses: { 200: z.object({ people: z.array(person) }) },
    codes: working,
  },
  savePerson: {
    summary: 'Give somebody a place at the desk, or another one; a new one needs an invitation',
    method: 'PUT',
    path: '/v1/staff/people/{user}',
    auth: 'staff',
    roles: administering,
    params: one,
    body: personChange,
    responses: { 201: person, 200: person },
    codes: [...writing, 'conflict'],
  },
  invitePerson: {
    summary: 'Make a link by which they choose a password; one that was made before opens nothing any more',
    method: 'POST',
    path: '/v1/staff/people/{user}/invitation',
    auth: 'staff',
    roles: administering,
    params: one,
    responses: { 200: invitation },
    codes: [...writing, 'not-found'],
  },
  forgetSecondFactor: {
    summary: 'Let somebody who lost it sign in without their second factor',
    method: 'DELETE',
    path: '/v1/staff/people/{user}/second-factor',
    auth: 'staff',
    roles: administering,
    params: one,
    responses: { 200: person },
    codes: [...naming, 'forbidden', 'csrf-failed'],
  },
  removePerson: {
    summary: 'Take somebody from the desk at once; what they did stays',
    method: 'DELETE',
    path: '/v1/staff/people/{user}',
    auth: 'staff',
    roles: administering,
    params: one,
    responses: { 200: noParams },
    codes: [...naming, 'forbidden', 'csrf-failed', 'conflict'],
  },
  readLog: {
    summary: 'What was done in the space and by whom, newest first, by pages',
    method: 'GET',
    path: '/v1/staff/log',
    auth: 'staff',
    roles: overseeing,
    params: noParams,
    query: logQuery,
    responses: { 200: logPage },
    codes: [...working, 'invalid'],
  },
} as const satisfies Record<string, Route>;
