import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { type Endpoint, openEndpoint } from '../testing/endpoint.ts';
import { discussed, published } from '../testing/good-requests.ts';

const day = 24 * 60 * 60_000;

async function begin(endpoint: Endpoint) {
  const { id } = (await discussed(endpoint)).params;
  return {
    id,
    write: (more: { comment?: string; body?: object; to?: string } = {}) =>
      endpoint.send(routes.comment, {
        params: { id: more.to ?? id, comment: more.comment ?? randomUUID() },
        body: { text: 'Хорошо бы', name: 'Сосед', is_of_age: true, ...more.body },
      }),
    decide: async (comment: string, is_shown: boolean) =>
      (await endpoint.signIn()).send(staffRoutes.moderateComment, {
        params: { id, comment },
        body: { is_shown },
      }),
    read: async () => (await endpoint.send(routes.readCase, { params: { id } })).body,
    atDesk: async () =>
      (await (await endpoint.signIn()).send(staffRoutes.readStaffSubmission, { params: { id } })).body,
  };
}

test('a comment is read by everybody once a moderator has shown it, and no longer when that is taken back', async () => {
  await using endpoint = await openEndpoint();
  const { write, decide, read, atDesk } = await begin(endpoint);
  assert.deepEqual([(await read()).comments, (await read()).commenting.min_age], [[], 16]);
  const comment = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => write({ comment })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array(9).fill(200), 201]);
  assert.deepEqual((await read()).comments, []);
  assert.deepEqual(
    (await atDesk()).comments.map((one: { state: string }) => one.state),
    ['waiting'],
  );
  const { version } = await atDesk();
  assert.equal((await decide(comment, true)).body.state, 'shown');
  const shown = (await read()).comments;
  assert.deepEqual([shown.length, shown[0].name, shown[0].text], [1, 'Сосед', 'Хорошо бы']);
  await decide(comment, false);
  assert.deepEqual((await read()).comments, []);
  // Whoever works on the matter has missed nothing.
  assert.equal((await atDesk()).version, version);
  const log = (await (await endpoint.signIn()).send(staffRoutes.readLog)).body.entries;
  const actions = log.map(({ action }: { action: string }) => action);
  for (const action of ['comment', 'show-comment', 'refuse-comment'])
    assert.ok(actions.includes(action), action);
});

test('comments are taken from the age that the topic asks, until it is decided, which is not before their time', async () => {
  await using endpoint = await openEndpoint();
  const { id, write, read } = await begin(endpoint);
  const { problem } = await write({ body: { is_of_age: undefined } });
  assert.deepEqual(
    problem?.issues?.map(({ path, code }) => [path[0], code]),
    [['is_of_age', 'required']],
  );
  const answer = async () =>
    (await endpoint.signIn()).send(staffRoutes.reply, {
      params: { id, message: randomUUID() },
      body: { step: 'answer', text: 'Поддержано', is_public: true },
    });
  assert.equal((await answer()).code, 'step-not-allowed');
  endpoint.pass(14 * day);
  assert.equal((await write()).status, 201);
  assert.equal((await answer()).status, 201);
  assert.equal((await write()).code, 'closed');
  assert.equal((await read()).commenting, null);
});

test('where no time for comments was promised none are taken, nor under an id that says something else', async () => {
  await using endpoint = await openEndpoint();
  const { write } = await begin(endpoint);
  const other = (await published(endpoint)).params.id;
  assert.equal((await write({ to: other })).code, 'closed');
  const comment = randomUUID();
  await write({ comment });
  assert.equal((await write({ comment, body: { text: 'Другое' } })).code, 'conflict');
});

test('plain pages take a comment, keep what was typed where something is missing, and show hostile words as words', async () => {
  await using endpoint = await openEndpoint();
  const { id, decide, atDesk } = await begin(endpoint);
  const page = `/c/ozersk/${id}`;
  const post = (form: Record<string, string>) =>
    endpoint.app.inject({
      method: 'POST',
      url: `${page}/comments?lang=ru`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    });
  const comment = randomUUID();
  const text = 'Да <b>';
  const refused = await post({ comment, text });
  assert.equal(refused.statusCode, 422);
  assert.ok(refused.body.includes('Да &#60;b&#62;</textarea>') && refused.body.includes(comment));
  assert.match((await post({ comment, text, is_of_age: 'true' })).body, /Комментарий получен/);
  await post({ comment, text, is_of_age: 'true' });
  assert.equal((await atDesk()).comments.length, 1);
  await decide(comment, true);
  assert.match(
    (await endpoint.app.inject({ url: `${page}?lang=ru` })).body,
    /<p class="text" dir="auto">Да &#60;b&#62;/,
  );
});
