import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { routes, type SubmissionInput } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleConsent, sampleSubmissions } from '@veche/protocol/samples';
import { type Endpoint, type EndpointOptions, openEndpoint, sending } from './endpoint.ts';
import { Mailbox, type Received } from './mailbox.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;
export const email = 'maria@example.org';

/** A message with an address for the answer. */
export const withEmail = (to = email, more: Partial<SubmissionInput> = {}): SubmissionInput => ({
  ...sampleSubmissions.feedback,
  contact: { name: 'Мария Образцова', email: to },
  consent: { id: sampleConsent.id },
  ...more,
});

/** An endpoint that sends mails, and where they come. */
export async function openWithMail(options: EndpointOptions = {}) {
  const mailbox = await Mailbox.open();
  const endpoint = await openEndpoint({ ...options, smtp: mailbox.url });
  const { jobs } = endpoint.context;
  return {
    endpoint,
    mailbox,
    /** Everything that is due is done. */
    run: () => jobs.runDue(),
    left: () => endpoint.context.db.selectFrom('jobs').selectAll().where('kind', '=', 'mail').execute(),
    async [Symbol.asyncDispose]() {
      await endpoint[Symbol.asyncDispose]();
      await mailbox[Symbol.asyncDispose]();
    },
  };
}

export type WithMail = Awaited<ReturnType<typeof openWithMail>>;

/** Presses a button of the page that a link in a mail leads to. */
export async function press(endpoint: Endpoint, link: string, act?: string) {
  const { pathname, hash } = new URL(link);
  const form = new URLSearchParams({ key: hash.slice(1), ...(act ? { act } : {}) });
  return endpoint.app.inject({
    method: 'POST',
    url: pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'ru' },
    payload: form.toString(),
  });
}

/** The first link of a mail to such a page. */
export const linkTo = (path: '/m/' | '/r/', mail: Received | undefined) =>
  mail?.links.find((link) => new URL(link).pathname.startsWith(path)) ?? assert.fail(`no link to ${path}`);

/** A submission whose address said yes. */
export async function confirmed(opened: WithMail, input = withEmail(), act = 'each') {
  const { endpoint, mailbox, run } = opened;
  const sent = sending('feedback', input);
  assert.equal((await endpoint.send(routes.submit, sent)).status, 201);
  await run();
  const asking = mailbox.mails.at(-1);
  const answer = await press(endpoint, linkTo('/m/', asking), act);
  assert.equal(answer.statusCode, 200);
  return { sent, id: sent.params.id, asking, link: linkTo('/m/', asking) };
}

/** The official writes. */
export async function reply(endpoint: Endpoint, id: string, body: object) {
  const desk = await endpoint.signIn();
  const params = { id, message: randomUUID() };
  const answer = await desk.send(staffRoutes.reply, {
    params,
    body: { text: 'Фонари починят до пятницы.', ...body },
  });
  assert.equal(answer.status, 201, answer.code);
  return answer.body;
}

/** What the link to a receipt opens. */
export const receiptOf = (endpoint: Endpoint, link: string) => {
  const { pathname, hash } = new URL(link);
  return endpoint.send(routes.readSubmission, {
    params: { id: pathname.split('/').at(-1) ?? '' },
    token: hash.slice(1),
  });
};
