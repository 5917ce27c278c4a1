import { randomUUID } from 'node:crypto';
import { ordinaryClocks, type Route, routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { Secret, TOTP } from 'otpauth';
import { inviteFounder } from '../verbs/invite-founder.ts';
import {
  type Desk,
  type Endpoint,
  hire,
  opening,
  password,
  type Sent,
  sending,
  someone,
} from './endpoint.ts';

export const allRoutes = { ...routes, ...staffRoutes };
export type RouteName = keyof typeof allRoutes;

/** The department that answers what good requests are about. */
export const department = 'youth';

/** Somebody of the demo's desk, given a place at the first call. */
export async function seat(endpoint: Endpoint, role: 'expert' | 'official'): Promise<Desk> {
  const user = `some-${role}`;
  await hire(endpoint.context, user, { role });
  return endpoint.signIn(user);
}

/** Who sends to a route: the desk where it wants a session, anybody elsewhere. */
export async function sender(route: Route, endpoint: Endpoint): Promise<Pick<Desk, 'send'>> {
  if (route.auth !== 'staff') return endpoint;
  const isForAdministrators = route.roles?.includes('administrator') ?? true;
  return isForAdministrators ? endpoint.signIn() : seat(endpoint, 'expert');
}

export const stored = async (endpoint: Endpoint, sent = sending('cleanup', sampleSubmissions.cleanup)) => {
  await endpoint.send(routes.submit, sent);
  return sent;
};

export const aVote = () => sending('projects', { ...sampleSubmissions.projects, participant: someone() });

/** The place at the desk of somebody new. */
export const newcomer = {
  name: { ru: 'Новый' },
  position: { ru: 'Новый' },
  department: null,
  role: 'official',
  email: null,
};

/** A ready answer. */
export const aTemplate = { name: 'Готово', department: null, text: { ru: 'Сообщение {number}: сделано.' } };

/** A list that everybody at the desk has. */
export const aView = { name: 'Дороги', is_shared: true, list: { queue: 'open', category: 'streets' } };

/** An answer that a resident is not content with. */
async function judging(endpoint: Endpoint): Promise<Sent> {
  const { params, token } = await stored(endpoint, sending('feedback', sampleSubmissions.feedback));
  const { id } = params;
  const answer = { params: { id, message: randomUUID() }, body: { step: 'answer', text: 'Сделано' } };
  await (await endpoint.signIn()).send(staffRoutes.reply, answer);
  return { params: { id }, token, body: { id: randomUUID(), is_solved: false, text: 'Нет' } };
}

/** A submission that an expert was asked about. */
async function asked(endpoint: Endpoint) {
  await seat(endpoint, 'expert');
  const { id } = (await stored(endpoint)).params;
  const request = { params: { id, user: 'some-expert' }, body: { question: 'Что думаете?' } };
  await (await endpoint.signIn()).send(staffRoutes.askOpinion, request);
  return { params: { id }, request };
}

/** A message to the administration that may be published. */
export const publishable = (endpoint: Endpoint) =>
  stored(endpoint, sending('feedback', sampleSubmissions.feedback));

/** What a moderator publishes of it. */
const redactedTexts = { 'answer.text': 'Не горят фонари.', 'answer.place': 'Сквер' };

/** A message that everybody reads. */
export async function published(endpoint: Endpoint) {
  const sent = await publishable(endpoint);
  const params = { id: sent.params.id };
  const publishing = { params, body: { texts: redactedTexts } };
  await (await endpoint.signIn()).send(staffRoutes.publishSubmission, publishing);
  return { ...sent, params };
}

/** A project that everybody reads and may comment on. */
export async function discussed(endpoint: Endpoint) {
  const sent = await stored(endpoint, sending('initiative', sampleSubmissions.initiative));
  const params = { id: sent.params.id };
  const publishing = { params, body: { texts: { 'answer.title': 'Двор' } } };
  await (await endpoint.signIn()).send(staffRoutes.publishSubmission, publishing);
  return { ...sent, params };
}

/** A comment on such a project. */
async function commenting(endpoint: Endpoint) {
  const { id } = (await discussed(endpoint)).params;
  return { params: { id, comment: randomUUID() }, body: { text: 'Хорошо бы', is_of_age: true } };
}

/** The secret of an invitation to the desk. */
export async function invitedToken(endpoint: Endpoint): Promise<string> {
  await hire(endpoint.context, 'invited');
  const desk = await endpoint.signIn();
  const { url } = (await desk.send(staffRoutes.invitePerson, { params: { user: 'invited' } })).body;
  return url.slice(-43);
}

/** The secret of a link that founds a space. */
export const foundingToken = async ({ context }: Endpoint): Promise<string> =>
  (await inviteFounder(context, { isFirst: false })).url.slice(-43);

/** A new space, and who looks after it. */
export const newSpace = {
  space: { id: 'beryozovo', name: { ru: 'Берёзово' }, time_zone: 'Asia/Yekaterinburg' },
  founder: {
    user: 'olga',
    name: { ru: 'Ольга' },
    position: { ru: 'Глава' },
    new_password: 'a password of my own',
  },
};

/** A code of an authenticator that the administrator was offered. */
async function authenticatorCode(endpoint: Endpoint): Promise<string> {
  const desk = await endpoint.signIn();
  const { secret } = (await desk.send(staffRoutes.startSecondFactor, { body: { password } })).body;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: endpoint.clock.now.getTime(),
  });
}

/** A request to a route that succeeds, made by `sender`. */
export async function good(name: RouteName, endpoint: Endpoint): Promise<Sent> {
  const id = async () => (await stored(endpoint)).params.id;
  switch (name) {
    case 'followSpace':
    case 'readSpace':
    case 'readAnswers':
    case 'listTopics':
      return { params: { space: 'ozersk' } };
    case 'listCases':
      await published(endpoint);
      return { params: { space: 'ozersk' }, query: { q: 'фонарь' } };
    case 'readCase':
      return { params: (await published(endpoint)).params };
    case 'followCase':
    case 'unfollowCase':
      return { params: { ...(await published(endpoint)).params, follower: randomUUID() } };
    case 'comment':
      return commenting(endpoint);
    case 'moderateComment': {
      const sent = await commenting(endpoint);
      await endpoint.send(routes.comment, sent);
      return { params: sent.params, body: { is_shown: true } };
    }
    case 'askForNews':
      return {
        params: (await published(endpoint)).params,
        body: { email: 'sosed@example.org', locale: 'ru' },
      };
    case 'readTopic':
    case 'followTopic':
    case 'readStaffTopic':
      return { params: { topic: 'cleanup' } };
    case 'readResults':
      return { params: { topic: 'themes' } };
    case 'submit':
      return aVote();
    case 'readSubmission':
    case 'followSubmission':
    case 'withdraw':
      return opening(await stored(endpoint));
    case 'say': {
      const { params, token } = await stored(endpoint);
      return { params: { id: params.id, message: randomUUID() }, token, body: { text: 'Да' } };
    }
    case 'judge':
      return judging(endpoint);
    case 'permitPublishing': {
      const { params, token } = await publishable(endpoint);
      return { params: { id: params.id }, token, body: { may_publish: false } };
    }
    case 'publishSubmission': {
      const { id } = (await publishable(endpoint)).params;
      return { params: { id }, body: { texts: redactedTexts } };
    }
    case 'hideSubmission':
    case 'readOriginal':
      return { params: (await published(endpoint)).params };
    case 'signIn':
      return { body: { user: 'admin', password } };
    case 'endSession':
      return { params: { session: randomUUID() } };
    case 'changePassword':
      return { body: { password, new_password: 'another long password' } };
    case 'startSecondFactor':
    case 'endSecondFactor':
      return { body: { password } };
    case 'confirmSecondFactor':
      return { body: { code: await authenticatorCode(endpoint) } };
    case 'readInvitation':
      return { token: await invitedToken(endpoint) };
    case 'acceptInvitation':
      return { token: await invitedToken(endpoint), body: { new_password: 'a password of my own' } };
    case 'readFounding':
      return { token: await foundingToken(endpoint) };
    case 'found':
      return { token: await foundingToken(endpoint), body: newSpace };
    case 'readStaffSubmission':
      return { params: { id: await id() } };
    case 'reply':
      return { params: { id: await id(), message: randomUUID() }, body: { step: 'answer', text: 'Спасибо' } };
    case 'notePresence':
      return { params: { id: await id() }, body: { doing: 'reading' } };
    case 'note':
      return { params: { id: await id(), note: randomUUID() }, body: { text: 'Спросить' } };
    case 'changeSubmission':
      return { params: { id: await id() }, body: { step: 'take' } };
    case 'changeSubmissions':
      return { body: { changes: [{ id: await id(), change: { step: 'take' } }] } };
    case 'markSeen':
      return { params: { id: await id() }, body: { until: endpoint.clock.now.toISOString() } };
    case 'saveView':
      return { params: { view: randomUUID() }, body: aView };
    case 'removeView': {
      const params = { view: randomUUID() };
      await (await endpoint.signIn()).send(staffRoutes.saveView, { params, body: aView });
      return { params };
    }
    case 'askOpinion':
      return (await asked(endpoint)).request;
    case 'giveOpinion':
      return { params: (await asked(endpoint)).params, body: { text: 'Думаю, да' } };
    case 'publishOpinion': {
      const { params, request } = await asked(endpoint);
      const expert = await endpoint.signIn('some-expert');
      await expert.send(staffRoutes.giveOpinion, { params, body: { text: 'Думаю, да' } });
      return { params: request.params, body: { is_public: true } };
    }
    case 'publishTopic':
      return { params: { topic: 'another' }, body: sampleTopics(endpoint.clock.now).cleanup };
    case 'publishStatement':
      return {
        params: { topic: 'projects', statement: randomUUID() },
        body: { text: { ru: 'Сделаем двор.' } },
      };
    case 'saveTemplate':
      return { params: { template: randomUUID() }, body: aTemplate };
    case 'removeTemplate':
      return { params: { template: randomUUID() } };
    case 'orderTemplates':
      return { body: { templates: [] } };
    case 'changeSettings':
      return { body: { judge_days: 14 } };
    case 'retryMail':
      return { body: { mails: [1] } };
    case 'tryRouting':
      return { body: { routing: [], topic: 'feedback' } };
    case 'chooseMorningMail':
      return { body: { is_wanted: false } };
    case 'tryClocks':
      return { body: { clocks: ordinaryClocks } };
    case 'savePerson':
      return { params: { user: 'newcomer' }, body: newcomer };
    case 'invitePerson':
    case 'forgetSecondFactor':
      await seat(endpoint, 'official');
      return { params: { user: 'some-official' } };
    case 'removePerson':
      await hire(endpoint.context, 'leaver');
      return { params: { user: 'leaver' } };
    default:
      return {};
  }
}
