import { noParams, type Route } from '../../routes.ts';
import { administering, overseeing } from '../role.ts';
import {
  clocksTrial,
  heardSites,
  promisedDates,
  routed,
  routingTrial,
  settingsChange,
  settingsState,
} from '../settings.ts';
import { working, writing } from './codes.ts';

/** How the space is set up. */
export const settingsRoutes = {
  readSettings: {
    summary: 'How the space is set up',
    method: 'GET',
    path: '/v1/staff/settings',
    auth: 'staff',
    roles: overseeing,
    params: noParams,
    responses: { 200: settingsState },
    codes: working,
  },
  changeSettings: {
    summary: 'Change some settings of the space; sending the same again is harmless',
    method: 'PATCH',
    path: '/v1/staff/settings',
    auth: 'staff',
    roles: administering,
    params: noParams,
    body: settingsChange,
    responses: { 200: settingsState },
    codes: [...writing, 'outdated'],
  },
  readSites: {
    summary: 'Which sites were lately heard of, to the minutes, and for which topics',
    method: 'GET',
    path: '/v1/staff/settings/sites',
    auth: 'staff',
    roles: overseeing,
    params: noParams,
    responses: { 200: heardSites },
    codes: working,
  },
  tryClocks: {
    summary: 'By when what would be done under these rules; changes nothing',
    method: 'POST',
    path: '/v1/staff/settings/dates',
    auth: 'staff',
    roles: overseeing,
    params: noParams,
    body: clocksTrial,
    responses: { 200: promisedDates },
    codes: writing,
  },
  tryRouting: {
    summary: 'Where something would go by these rules; changes nothing',
    method: 'POST',
    path: '/v1/staff/settings/routing',
    auth: 'staff',
    roles: overseeing,
    params: noParams,
    body: routingTrial,
    responses: { 200: routed },
    codes: [...writing, 'not-found'],
  },
} as const satisfies Record<string, Route>;
