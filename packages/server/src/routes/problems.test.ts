import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { makeReceipt, type ProblemCode, type Route, routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSpace, sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { seal } from '../secrets.ts';
import { type Database, inTransaction } from '../store/database.ts';
import { updateOpinion } from '../store/opinions.ts';
import { updateStaff } from '../store/staff.ts';
import { updateSubmission } from '../store/submissions.ts';
import {
  type Answer,
  type Desk,
  type Endpoint,
  hire,
  openEndpoint,
  type Sent,
  sending,
  someone,
} from '../testing/endpoint.ts';
import { allRoutes, good, type RouteName, seat, sender } from '../testing/good-requests.ts';
import { seed } from '../verbs/seed.ts';

/** Another value in each parameter: of the right form, and of nothing that is there. */
const nowhere = ({ params = {} }: Sent): Sent['params'] =>
  Object.fromEntries(
    Object.keys(params).map((name) => [name, ['space', 'topic'].includes(name) ? 'nowhere' : randomUUID()]),
  );

/** The same where a body names a topic. */
const elsewhere = ({ body }: Sent): Pick<Sent, 'body'> =>
  body && typeof body === 'object' && 'topic' in body ? { body: { ...body, topic: 'nowhere' } } : { body };

/** The last parameter of the wrong form. */
const withBadEnd = ({ params = {} }: Sent, { auth }: Route): Sent['params'] => {
  const last = Object.keys(params).at(-1);
  // Of these the door says that they are not there.
  const isDoors = last === 'space' || ((last === 'topic' || last === 'id') && auth !== 'staff');
  if (last === undefined || isDoors) return params;
  return { ...params, [last]: 'A b' };
};

type Provocation = (name: RouteName, sent: Sent, endpoint: Endpoint) => Promise<Answer>;

const by =
  (change: (sent: Sent, endpoint: Endpoint, route: Route) => Sent): Provocation =>
  async (name, sent, endpoint) =>
    (await sender(allRoutes[name], endpoint)).send(allRoutes[name], change(sent, endpoint, allRoutes[name]));

const headers = (more: Record<string, string>) => by((sent) => ({ ...sent, headers: more }));

/** How each problem is brought about, the same way for every route that names it. */
const provocations: Partial<Record<ProblemCode, Provocation>> = {
  malformed: by((sent) => ({ ...sent, raw: '{"answer": ' })),
  'too-large': by((sent) => ({ ...sent, raw: JSON.stringify({ text: 'я'.repeat(40_000) }) })),
  'unsupported-media-type': headers({ 'content-type': 'text/plain' }),
  'origin-not-allowed': headers({ origin: 'https://elsewhere.example' }),
  'not-found': by((sent) => ({ ...sent, params: nowhere(sent), ...elsewhere(sent) })),
  'csrf-failed': headers({ 'x-csrf-token': 'wrong' }),
  forbidden: async (name, sent, endpoint) => {
    const isExperts = allRoutes[name].auth === 'staff' && name === 'giveOpinion';
    const desk = await (isExperts ? endpoint.signIn() : seat(endpoint, 'expert'));
    return desk.send(allRoutes[name], sent);
  },
  'second-factor-required': async (name, sent, endpoint) => {
    const { store, secret } = endpoint.context;
    const second_factor = seal(secret, 'JBSWY3DPEHPK3PXP');
    const user = name === 'signIn' ? 'admin' : 'invited';
    await inTransaction(store, (db) => updateStaff(db, user, { second_factor }));
    return endpoint.send(allRoutes[name], sent);
  },
  unauthorized: async (name, sent, endpoint) => {
    if (name === 'signIn')
      return endpoint.send(allRoutes[name], { body: { user: 'admin', password: 'wrong' } });
    return endpoint.send(allRoutes[name], {
      ...sent,
      token: allRoutes[name].auth === 'staff' ? undefined : 'short',
    });
  },
  invalid: by((sent, _, route) => ({
    ...sent,
    params: withBadEnd(sent, route),
    ...(sent.body
      ? { body: { text: 5, step: 5, question: 5, is_public: 5, code: 5, clocks: 5, mails: 5, changes: 5 } }
      : {}),
    query: {
      limit: 'many',
      from: 'many',
      before: 'many',
      kind: 'none',
      submission: 'many',
      submissions: 'many',
    },
  })),
  closed: async (name, sent, endpoint) => {
    if (name === 'submit') {
      const { projects } = sampleTopics(endpoint.clock.now);
      const body = { ...projects, state: 'closed' };
      const desk = await endpoint.signIn();
      await desk.send(staffRoutes.publishTopic, { params: { topic: 'projects' }, body });
    } else {
      // Nothing is decided while comments are collected.
      if (name === 'comment') endpoint.pass(14 * 24 * 60 * 60_000);
      await decline(endpoint, sent);
    }
    return endpoint.send(allRoutes[name], sent);
  },
  'step-not-allowed': async (name, sent, endpoint) => {
    if (name === 'judge') {
      await endpoint.send(allRoutes[name], sent);
      const again = { ...(sent.body as object), id: randomUUID() };
      return endpoint.send(allRoutes[name], { ...sent, body: again });
    }
    if (name === 'publishSubmission') {
      const forbidding = (db: Database) => updateSubmission(db, sent.params?.id ?? '', { may_publish: 0 });
      await inTransaction(endpoint.context.store, forbidding);
      return (await endpoint.signIn()).send(allRoutes[name], sent);
    }
    return (await decline(endpoint, sent)).send(allRoutes[name], sent);
  },
  outdated: async (name, sent, endpoint) => {
    // A submission is named by the number of its newest event, everything else by what it says.
    const version = ['changeSettings', 'saveTemplate'].includes(name) ? 'older' : 0;
    const from = await sender(allRoutes[name], endpoint);
    return from.send(allRoutes[name], { ...sent, body: { ...(sent.body as object), version } });
  },
  conflict: async (name, sent, endpoint) => {
    const from = await sender(allRoutes[name], endpoint);
    if (name === 'removePerson') return from.send(allRoutes[name], { params: { user: 'admin' } });
    if (name === 'savePerson') {
      await seed(endpoint.context, { ...sampleSpace, id: 'elsewhere' }, {});
      await hire(endpoint.context, 'newcomer', { space: 'elsewhere' });
    }
    if (name === 'saveTemplate' || name === 'saveView') {
      await seed(endpoint.context, { ...sampleSpace, id: 'elsewhere' }, {});
      await hire(endpoint.context, 'stranger', { space: 'elsewhere' });
      await (await endpoint.signIn('stranger')).send(allRoutes[name], sent);
      return from.send(allRoutes[name], sent);
    }
    if (name === 'publishOpinion') {
      const one = { submission_id: sent.params?.id ?? '', user: 'some-expert' };
      await inTransaction(endpoint.context.store, (db) => updateOpinion(db, one, { text: null }));
    }
    if (name === 'giveOpinion') {
      await from.send(allRoutes[name], sent);
      const publishing = { params: { ...sent.params, user: 'some-expert' }, body: { is_public: true } };
      await (await endpoint.signIn()).send(staffRoutes.publishOpinion, publishing as Sent);
    }
    if (name === 'publishTopic') {
      await endpoint.send(routes.submit, sending('feedback', sampleSubmissions.feedback));
      const body = { ...sampleTopics(endpoint.clock.now).feedback };
      body.categories = body.categories.slice(0, 1);
      return from.send(allRoutes[name], { params: { topic: 'feedback' }, body });
    }
    await from.send(allRoutes[name], sent);
    const text = name === 'publishStatement' ? { ru: 'Другое' } : 'Другое';
    const other = { ...(sent.body as object), text };
    const body = name === 'submit' ? sampleSubmissions.projects : other;
    return from.send(allRoutes[name], { ...sent, body, ...(name === 'submit' ? { token: someone() } : {}) });
  },
  'already-answered': async (name, sent, endpoint) => {
    await endpoint.send(allRoutes[name], sent);
    return endpoint.send(allRoutes[name], { ...sent, ...makeParams() });
  },
  full: async (_, __, endpoint) => {
    const { cleanup } = sampleTopics(endpoint.clock.now);
    const body = {
      ...cleanup,
      shifts: cleanup.shifts.map((shift) => ({ ...shift, places: 1, waiting_places: 0 })),
    };
    await (await endpoint.signIn()).send(staffRoutes.publishTopic, { params: { topic: 'cleanup' }, body });
    await endpoint.send(routes.submit, sending('cleanup', sampleSubmissions.cleanup));
    return endpoint.send(routes.submit, sending('cleanup', sampleSubmissions.cleanup));
  },
  'results-hidden': async (_, __, endpoint) =>
    endpoint.send(routes.readResults, { params: { topic: 'feedback' } }),
};
/** Declines what the request is about. */
async function decline(endpoint: Endpoint, { params }: Sent): Promise<Desk> {
  const desk = await endpoint.signIn();
  const body = { step: 'decline', reason: 'unclear', text: 'Непонятно' };
  await desk.send(staffRoutes.reply, { params: { id: params?.id ?? '', message: randomUUID() }, body });
  return desk;
}

const makeParams = () => {
  const { id, token } = makeReceipt();
  return { params: { topic: 'projects', id }, token };
};

/** Refused before anything happens, so that the same request is as good after it as before. */
const traceless: readonly ProblemCode[] = [
  'malformed',
  'too-large',
  'unsupported-media-type',
  'origin-not-allowed',
  'csrf-failed',
  'unauthorized',
  'forbidden',
  'not-found',
  'invalid',
];

async function provoke(name: RouteName, code: ProblemCode, sent: Sent, endpoint: Endpoint): Promise<void> {
  const answer = await provocations[code]?.(name, sent, endpoint);
  assert.equal(answer?.code, code, answer ? undefined : `no provocation for ${code}`);
  if (code === 'invalid') assert.ok((answer?.problem?.issues ?? []).length > 0);
}

describe('every route', () => {
  for (const [name, route] of Object.entries(allRoutes) as [RouteName, Route][]) {
    const codes = route.codes.filter((one) => one !== 'password-change-required');

    test(`${name} refuses what it should without a trace, and then succeeds`, async () => {
      await using endpoint = await openEndpoint();
      const sent = await good(name, endpoint);
      for (const code of codes.filter((one) => traceless.includes(one)))
        await provoke(name, code, sent, endpoint);
      const { status, code } = await (await sender(route, endpoint)).send(route, sent);
      assert.ok(status === 200 || status === 201, code);
    });

    for (const code of codes.filter((one) => !traceless.includes(one))) {
      test(`${name} answers ${code}`, async () => {
        await using endpoint = await openEndpoint();
        await provoke(name, code, await good(name, endpoint), endpoint);
      });
    }
  }
});

test('with the password that the first start printed, every route but those of the session wants a change of it', async () => {
  await using endpoint = await openEndpoint({ adminPassword: null });
  const printed = endpoint.logged[0] ?? '';
  const desk = await endpoint.signIn('admin', printed);
  for (const [name, route] of Object.entries(staffRoutes) as [RouteName, Route][]) {
    const wants = (route.codes as readonly string[]).includes('password-change-required');
    assert.equal(wants, route.roles !== undefined, name);
    if (!wants) continue;
    const { code } = await desk.send(route, await good(name, endpoint));
    assert.equal(code, 'password-change-required', name);
  }
  const body = { password: printed, new_password: 'a password of my own' };
  assert.equal(
    (await desk.send(staffRoutes.changePassword, { body })).body.staff.must_change_password,
    false,
  );
  assert.equal((await desk.send(staffRoutes.readInbox)).status, 200);
});
