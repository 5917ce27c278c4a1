import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { makeReceipt, type ProblemCode, type Route, routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import {
  type Answer,
  type Desk,
  type Endpoint,
  openEndpoint,
  opening,
  type Sent,
  sending,
  someone,
} from '../testing/endpoint.ts';

const all = { ...routes, ...staffRoutes };
type RouteName = keyof typeof all;

/** A request to a route that would succeed. */
async function good(name: RouteName, endpoint: Endpoint): Promise<Sent> {
  const vote = () => sending('projects', { ...sampleSubmissions.projects, participant: someone() });
  const stored = async (sent = sending('cleanup', sampleSubmissions.cleanup)) => {
    await endpoint.send(routes.submit, sent);
    return sent;
  };
  const message = randomUUID();
  switch (name) {
    case 'followSpace':
    case 'readSpace':
    case 'readAnswers':
    case 'listTopics':
      return { params: { space: 'ozersk' } };
    case 'readTopic':
    case 'followTopic':
    case 'readStaffTopic':
      return { params: { topic: 'feedback' } };
    case 'readResults':
      return { params: { topic: 'themes' } };
    case 'submit':
      return vote();
    case 'readSubmission':
    case 'followSubmission':
    case 'withdraw':
      return opening(await stored());
    case 'say':
      return {
        params: { id: (await stored(known)).params.id, message },
        token: known.token,
        body: { text: 'Да' },
      };
    case 'signIn':
      return { body: { user: 'admin', password: 'a long password for tests' } };
    case 'changePassword':
      return { body: { password: 'a long password for tests', new_password: 'another long password' } };
    case 'readStaffSubmission':
      return { params: { id: (await stored()).params.id } };
    case 'reply':
      return {
        params: { id: (await stored()).params.id, message },
        body: { step: 'answer', text: 'Спасибо' },
      };
    case 'note':
      return { params: { id: (await stored()).params.id, note: message }, body: { text: 'Спросить' } };
    case 'judge':
      return judging(endpoint, message);
    case 'changeSubmission':
      return { params: { id: (await stored()).params.id }, body: { step: 'take' } };
    case 'publishTopic':
      return { params: { topic: 'another' }, body: sampleTopics(endpoint.clock.now).feedback };
    default:
      return {};
  }
}
/** An answer that a resident is not content with. */
async function judging(endpoint: Endpoint, message: string): Promise<Sent> {
  const sent = sending('feedback', sampleSubmissions.feedback);
  await endpoint.send(routes.submit, sent);
  const { id } = sent.params;
  const answer = { params: { id, message: randomUUID() }, body: { step: 'answer', text: 'Сделано' } };
  await (await endpoint.signIn()).send(staffRoutes.reply, answer);
  return { params: { id }, token: sent.token, body: { id: message, is_solved: false, text: 'Нет' } };
}

const known = sending('cleanup', sampleSubmissions.cleanup);

/** Who sends to a route: the desk where it wants a session, anybody elsewhere. */
async function sender(route: Route, endpoint: Endpoint): Promise<Pick<Desk, 'send'>> {
  return route.auth === 'staff' ? endpoint.signIn() : endpoint;
}

/** Another value in each parameter: of the right form, and of nothing that is there. */
const nowhere = ({ params = {} }: Sent): Sent['params'] =>
  Object.fromEntries(
    Object.keys(params).map((name) => [name, ['space', 'topic'].includes(name) ? 'nowhere' : randomUUID()]),
  );

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
    (await sender(all[name], endpoint)).send(all[name], change(sent, endpoint, all[name]));

const headers = (more: Record<string, string>) => by((sent) => ({ ...sent, headers: more }));

/** How each problem is brought about, the same way for every route that names it. */
const provocations: Partial<Record<ProblemCode, Provocation>> = {
  malformed: by((sent) => ({ ...sent, raw: '{"answer": ' })),
  'too-large': by((sent) => ({ ...sent, raw: JSON.stringify({ text: 'я'.repeat(40_000) }) })),
  'unsupported-media-type': headers({ 'content-type': 'text/plain' }),
  'origin-not-allowed': headers({ origin: 'https://elsewhere.example' }),
  'not-found': by((sent) => ({ ...sent, params: nowhere(sent) })),
  'csrf-failed': headers({ 'x-csrf-token': 'wrong' }),
  unauthorized: async (name, sent, endpoint) => {
    if (name === 'signIn') return endpoint.send(all[name], { body: { user: 'admin', password: 'wrong' } });
    return endpoint.send(all[name], { ...sent, token: all[name].auth === 'staff' ? undefined : 'short' });
  },
  invalid: by((sent, _, route) => ({
    ...sent,
    params: withBadEnd(sent, route),
    ...(sent.body ? { body: { text: 5, step: 5 } } : {}),
    query: { limit: 'many', kind: 'none', submission: 'many', submissions: 'many' },
  })),
  closed: async (name, sent, endpoint) => {
    if (name === 'submit') {
      const { projects } = sampleTopics(endpoint.clock.now);
      const body = { ...projects, state: 'closed' };
      const desk = await endpoint.signIn();
      await desk.send(staffRoutes.publishTopic, { params: { topic: 'projects' }, body });
    } else await decline(endpoint, sent);
    return endpoint.send(all[name], sent);
  },
  'step-not-allowed': async (name, sent, endpoint) => {
    if (name === 'judge') {
      await endpoint.send(all[name], sent);
      const again = { ...(sent.body as object), id: randomUUID() };
      return endpoint.send(all[name], { ...sent, body: again });
    }
    return (await decline(endpoint, sent)).send(all[name], sent);
  },
  outdated: by((sent) => ({ ...sent, body: { ...(sent.body as object), version: 0 } })),
  conflict: async (name, sent, endpoint) => {
    const from = await sender(all[name], endpoint);
    if (name === 'publishTopic') {
      await endpoint.send(routes.submit, sending('feedback', sampleSubmissions.feedback));
      const body = { ...sampleTopics(endpoint.clock.now).feedback };
      body.categories = body.categories.slice(0, 1);
      return from.send(all[name], { params: { topic: 'feedback' }, body });
    }
    await from.send(all[name], sent);
    const other = { ...(sent.body as object), text: 'Другое' };
    const body = name === 'submit' ? sampleSubmissions.projects : other;
    return from.send(all[name], { ...sent, body, ...(name === 'submit' ? { token: someone() } : {}) });
  },
  'already-answered': async (name, sent, endpoint) => {
    await endpoint.send(all[name], sent);
    return endpoint.send(all[name], { ...sent, ...makeParams() });
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

describe('every route', () => {
  for (const [name, route] of Object.entries(all) as [RouteName, Route][]) {
    test(`${name} succeeds`, async () => {
      await using endpoint = await openEndpoint();
      const sent = await good(name, endpoint);
      const { status, code } = await (await sender(route, endpoint)).send(route, sent);
      assert.ok(status === 200 || status === 201, code);
    });

    for (const code of route.codes.filter((one) => one !== 'password-change-required')) {
      test(`${name} answers ${code}`, async () => {
        await using endpoint = await openEndpoint();
        const provoke = provocations[code];
        assert.ok(provoke, `no provocation for ${code}`);
        const answer = await provoke(name, await good(name, endpoint), endpoint);
        assert.equal(answer.code, code);
        if (code === 'invalid') assert.ok((answer.problem?.issues ?? []).length > 0);
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
    assert.equal(wants, !['signIn', 'readSession', 'signOut', 'changePassword'].includes(name), name);
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
