import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import {
  kinds,
  routes,
  type StepName,
  type SubmissionStatus,
  steps,
  submissionStatus,
} from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions } from '@veche/protocol/samples';
import { inTransaction } from '../store/database.ts';
import { updateSubmission } from '../store/submissions.ts';
import { type Desk, type Endpoint, openEndpoint, opening, sending } from '../testing/endpoint.ts';

const day = 24 * 60 * 60_000;

async function submitted(endpoint: Endpoint, topic: keyof typeof sampleSubmissions = 'feedback') {
  const sent = sending(topic, sampleSubmissions[topic]);
  await endpoint.send(routes.submit, sent);
  const { id } = sent.params;
  return {
    id,
    token: sent.token,
    read: async () => (await endpoint.send(routes.readSubmission, opening(sent))).body,
    judge: (verdict: object) =>
      endpoint.send(routes.judge, {
        ...opening(sent),
        body: { id: randomUUID(), is_solved: false, ...verdict },
      }),
    say: (text: string) =>
      endpoint.send(routes.say, { params: { id, message: randomUUID() }, token: sent.token, body: { text } }),
  };
}

const replying = (id: string, body: object) => ({
  params: { id, message: randomUUID() as string },
  body: { step: 'answer', text: 'Слова', ...body },
});

/** What makes each step possible at all, whatever the status. */
const more: Partial<Record<StepName, object>> = {
  decline: { reason: 'no_money' },
  forward: { to: { outside: 'Водоканал' } },
};

function take(
  endpoint: Endpoint,
  desk: Desk,
  one: Awaited<ReturnType<typeof submitted>>,
  step: StepName,
  other: string,
) {
  if (['take', 'close', 'reopen'].includes(step)) {
    return desk.send(staffRoutes.changeSubmission, { params: { id: one.id }, body: { step } });
  }
  if (step === 'write') return one.say('Слова');
  if (step === 'accept') return one.judge({ is_solved: true });
  if (step === 'dispute') return one.judge({ text: 'Нет' });
  if (step === 'withdraw')
    return endpoint.send(routes.withdraw, { params: { id: one.id }, token: one.token });
  const body = step === 'merge' ? { step, duplicate_of: other } : { step, ...more[step] };
  return desk.send(staffRoutes.reply, replying(one.id, body));
}

describe('the machine of each kind', () => {
  for (const [topic, kind] of [
    ['feedback', 'feedback'],
    ['cleanup', 'volunteer'],
    ['themes', 'poll'],
  ] as const) {
    for (const status of submissionStatus.options) {
      test(`${kind}, ${status}: what it allows is done, everything else is refused with what is allowed`, async () => {
        await using endpoint = await openEndpoint();
        const desk = await endpoint.signIn();
        const { context } = endpoint;
        const other = await submitted(endpoint, 'feedback');
        for (const step of Object.keys(steps) as StepName[]) {
          const one = await submitted(endpoint, topic === 'themes' ? 'cleanup' : topic);
          // A poll is answered once by each, so the status and the topic are set from outside.
          await inTransaction(context.store, (db) =>
            updateSubmission(db, one.id, {
              status,
              topic_id: topic,
              answered_at: context.now().toISOString(),
              ...(topic === 'themes' ? { answer: JSON.stringify(sampleSubmissions.themes.answer) } : {}),
            }),
          );
          const { from, to }: { from: readonly SubmissionStatus[]; to: SubmissionStatus } = steps[step];
          const isKnown = (kinds[kind].steps as readonly StepName[]).includes(step);
          // The submission's deadline is open in every status here, as nothing has met it.
          const isAllowed = isKnown && from.includes(status);
          const answer = await take(endpoint, desk, one, step, other.id);
          const found = await context.db
            .selectFrom('submissions')
            .select('status')
            .where('id', '=', one.id)
            .executeTakeFirstOrThrow();
          // Words where they change nothing are still words.
          const isPlain = step === 'write' && !isAllowed;
          // Saying again that it is solved, or taking back again, is harmless.
          const isRepeated =
            (step === 'accept' && status === 'closed') || (step === 'withdraw' && status === 'withdrawn');
          if (isAllowed) assert.ok(answer.status < 300, `${step}: ${answer.code}`);
          else if (!isPlain && !isRepeated)
            assert.ok(
              ['step-not-allowed', 'closed'].includes(answer.code ?? ''),
              `${step}: ${answer.status}`,
            );
          assert.equal(found.status, isAllowed ? to : status, step);
        }
      });
    }
  }
});

describe('a resident', () => {
  test('who says it is not solved gets it back to work, within the days that the space sets', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const one = await submitted(endpoint);
    await desk.send(staffRoutes.reply, replying(one.id, {}));
    assert.equal((await one.read()).judge_until, '2026-12-23T09:00:00.000Z');
    assert.deepEqual((await one.judge({})).problem?.issues?.[0]?.path, ['text']);
    const { body } = await one.judge({ text: 'Яма снова там', rating: 2 });
    assert.deepEqual([body.status, body.rating, body.messages.at(-1).text], ['reopened', 2, 'Яма снова там']);
    assert.equal(
      (await desk.send(staffRoutes.readInbox, { query: { queue: 'waiting' } })).body.items.length,
      1,
    );
    await desk.send(staffRoutes.reply, replying(one.id, { text: 'Теперь точно' }));
    endpoint.pass(31 * day);
    assert.equal((await one.read()).can_judge, false);
    assert.equal((await one.judge({ text: 'Поздно' })).code, 'step-not-allowed');
    assert.equal((await one.judge({ is_solved: true, rating: 5 })).body.status, 'closed');
  });

  test('who says nothing to an answer is content: it is closed when the days are over, counted from the last answer', async () => {
    await using endpoint = await openEndpoint();
    const one = await submitted(endpoint);
    const answer = async () => (await endpoint.signIn()).send(staffRoutes.reply, replying(one.id, {}));
    await answer();
    endpoint.pass(29 * day);
    await answer();
    endpoint.pass(2 * day);
    assert.equal(await endpoint.context.jobs.runDue(), 0);
    endpoint.pass(29 * day);
    assert.equal(await endpoint.context.jobs.runDue(), 1);
    const { status, history } = await one.read();
    assert.deepEqual([status, history.at(-1).by], ['closed', 'official']);
  });

  test('who sends the same verdict twice, or fifty times at once, has said it once', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const one = await submitted(endpoint);
    await desk.send(staffRoutes.reply, replying(one.id, {}));
    const verdict = { id: randomUUID(), text: 'Нет' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => one.judge(verdict)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    const { messages, history } = await one.read();
    assert.deepEqual([messages.length, history.length], [2, 3]);
  });

  test('reads what was done in words, and never a note', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const one = await submitted(endpoint);
    const note = { params: { id: one.id, note: randomUUID() }, body: { text: 'Секрет отдела' } };
    assert.equal((await desk.send(staffRoutes.note, note)).status, 201);
    assert.equal((await desk.send(staffRoutes.note, note)).status, 200);
    await desk.send(staffRoutes.reply, replying(one.id, { step: 'ask', text: 'Где?' }));
    assert.equal((await one.say('Там')).status, 201);
    await desk.send(
      staffRoutes.reply,
      replying(one.id, { step: 'forward', to: { department: 'housing' }, text: 'Передали' }),
    );
    await desk.send(
      staffRoutes.reply,
      replying(one.id, { step: 'decline', reason: 'no_money', text: 'Увы' }),
    );
    const shown = await one.read();
    assert.doesNotMatch(JSON.stringify(shown), /Секрет/);
    const said = shown.messages.map(({ step, reason, to }: Record<string, unknown>) => [step, reason, to]);
    assert.equal(said[0][0], 'ask');
    assert.ok(said[2][2].ru, 'the department by its name');
    assert.deepEqual(said[3].slice(0, 2), ['decline', 'no_money']);
    const seen = (await desk.send(staffRoutes.readStaffSubmission, { params: { id: one.id } })).body;
    assert.equal(seen.notes[0].text, 'Секрет отдела');
    assert.deepEqual(seen.steps, ['close', 'reopen']);
  });

  test('whose message repeats another one gets the answer to that', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const [main, repeated] = [await submitted(endpoint), await submitted(endpoint)];
    const merge = (id: string, duplicate_of: string) =>
      desk.send(staffRoutes.reply, replying(id, { step: 'merge', duplicate_of, text: 'Уже знаем' }));
    assert.equal((await merge(repeated.id, repeated.id)).problem?.issues?.[0]?.code, 'not_a_choice');
    assert.equal((await merge(repeated.id, main.id)).status, 201);
    assert.equal((await merge(main.id, repeated.id)).problem?.issues?.[0]?.code, 'not_a_choice');
    await desk.send(staffRoutes.reply, replying(main.id, { text: 'Засыпали' }));
    const { messages, status } = await repeated.read();
    assert.deepEqual([messages.at(-1).text, status], ['Засыпали', 'duplicate']);
  });
});

test('two officials at once: the second is told, and nothing of the first is lost', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  const one = await submitted(endpoint);
  const { version } = (await desk.send(staffRoutes.readStaffSubmission, { params: { id: one.id } })).body;
  const answers = await Promise.all(
    ['Первый', 'Второй'].map((text) => desk.send(staffRoutes.reply, replying(one.id, { text, version }))),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
  assert.equal((await one.read()).messages.length, 1);
  const change = { params: { id: one.id }, body: { assignee: null, version } };
  assert.equal((await desk.send(staffRoutes.changeSubmission, change)).code, 'outdated');
});
