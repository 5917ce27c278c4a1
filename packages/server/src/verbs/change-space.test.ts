import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { ordinaryClocks, profiles, routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSpace, sampleSubmissions } from '@veche/protocol/samples';
import { type Endpoint, hire, openEndpoint, sending } from '../testing/endpoint.ts';
import { aTemplate } from '../testing/good-requests.ts';
import { changeSpace } from './change-space.ts';

const read = async (endpoint: Endpoint) =>
  (await (await endpoint.signIn()).send(staffRoutes.readSettings)).body;

const change = async (endpoint: Endpoint, body: object) =>
  (await endpoint.signIn()).send(staffRoutes.changeSettings, { body });

const without = (...ids: string[]) => sampleSpace.departments.filter(({ id }) => !ids.includes(id));

describe('settings', () => {
  test('what a change does not name stays, what it names is in force at once, and the log says who and what', async () => {
    await using endpoint = await openEndpoint();
    const before = await read(endpoint);
    const name = { ru: 'Озёрск' };
    const answer = await change(endpoint, { name, judge_days: 14, version: before.version });
    assert.deepEqual(answer.body.settings, { ...before.settings, name, judge_days: 14 });
    assert.deepEqual(await read(endpoint), answer.body);
    const shown = await endpoint.send(routes.readSpace, { params: { space: 'ozersk' } });
    assert.deepEqual(shown.body.name, name);
    const { entries } = (await (await endpoint.signIn()).send(staffRoutes.readLog)).body;
    const entry = entries.find(({ action }: { action: string }) => action === 'change-space');
    assert.deepEqual([entry.actor, entry.object], ['admin', 'judge_days name']);
  });

  test('of two who saw the same, the second is told, and nothing of theirs is lost or done', async () => {
    await using endpoint = await openEndpoint();
    const { version } = await read(endpoint);
    const both = await Promise.all([14, 15].map((judge_days) => change(endpoint, { judge_days, version })));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    const won = both.find(({ status }) => status === 200);
    assert.deepEqual(await read(endpoint), won?.body);
    assert.equal(both.find(({ status }) => status === 409)?.code, 'outdated');
  });

  test('the same again, as after an answer that was lost, changes nothing and is not refused', async () => {
    await using endpoint = await openEndpoint();
    const { version } = await read(endpoint);
    const first = await change(endpoint, { judge_days: 14, version });
    const again = await change(endpoint, { judge_days: 14, version });
    assert.deepEqual([again.status, again.body], [200, first.body]);
    const { entries } = (await (await endpoint.signIn()).send(staffRoutes.readLog)).body;
    assert.equal(entries.filter(({ action }: { action: string }) => action === 'change-space').length, 1);
  });

  test('an operator who changes them makes what the desk has seen outdated', async () => {
    await using endpoint = await openEndpoint();
    const { version } = await read(endpoint);
    await changeSpace(endpoint.context, { space: 'ozersk', actor: 'operator' }, { judge_days: 5 });
    assert.equal((await change(endpoint, { judge_days: 6, version })).code, 'outdated');
  });

  test('nothing takes the identity of a space away, and what is unknown is left out', async () => {
    await using endpoint = await openEndpoint();
    const { body } = await change(endpoint, { id: 'elsewhere', anything: 1, judge_days: 14 });
    assert.equal(body.settings.id, 'ozersk');
    assert.ok(!('anything' in body.settings));
  });

  for (const [what, wrong, path, code] of [
    [
      'a zone that there is not',
      { clocks: { ...ordinaryClocks, time_zone: 'Europe/Ozersk' } },
      'clocks.time_zone',
      'not_a_choice',
    ],
    ['no language at all', { languages: [] }, 'languages', 'required'],
    [
      'a department twice',
      { departments: [sampleSpace.departments[0], sampleSpace.departments[0]] },
      'departments',
      'repeated',
    ],
    ['a link that is none', { appeal_url: 'javascript:alert(1)' }, 'appeal_url', 'bad_format'],
    ['a site with a path', { origins: ['https://a.example/b'] }, 'origins.0', 'bad_format'],
    [
      'a term of no days',
      { clocks: { ...ordinaryClocks, policies: { feedback: { answer: { days: 0, of: 'working' } } } } },
      'clocks.policies.feedback.answer.days',
      'too_small',
    ],
  ] as const) {
    test(`${what} is refused at its place`, async () => {
      await using endpoint = await openEndpoint();
      const { problem } = await change(endpoint, wrong);
      assert.deepEqual(
        problem?.issues?.map((issue) => [issue.path.join('.'), issue.code]),
        [[path, code]],
      );
    });
  }
});

describe('a department', () => {
  const named = async (endpoint: Endpoint, body: object) =>
    (await change(endpoint, body)).problem?.issues?.map(({ path }) => path.join('.')).sort();

  test('goes only where no topic, nobody at the desk, no ready answer and no open submission names it, and it is said which do', async () => {
    await using endpoint = await openEndpoint();
    await hire(endpoint.context, 'vera', { department: 'youth', role: 'moderator' });
    await endpoint.send(routes.submit, sending('cleanup', sampleSubmissions.cleanup));
    const template = randomUUID();
    const ready = { params: { template }, body: { ...aTemplate, department: 'youth' } };
    await (await endpoint.signIn()).send(staffRoutes.saveTemplate, ready);
    const departments = [...without('youth'), { id: 'new', name: { ru: 'Новый' } }];
    assert.deepEqual(await named(endpoint, { departments }), [
      'departments.youth.people.vera',
      'departments.youth.submissions.1',
      `departments.youth.templates.${template}`,
      'departments.youth.topics.cleanup',
      'departments.youth.topics.feedback',
    ]);
    assert.deepEqual((await read(endpoint)).settings.departments, sampleSpace.departments);
  });

  test('that nothing names goes; the others stay in the order that was wished', async () => {
    await using endpoint = await openEndpoint({ topics: {} });
    const departments = without('youth').toReversed();
    assert.deepEqual((await change(endpoint, { departments })).body.settings.departments, departments);
  });

  test('a language that topics speak stays', async () => {
    await using endpoint = await openEndpoint();
    const issues = (await named(endpoint, { languages: ['ru'] })) ?? [];
    assert.ok(issues.includes('languages.en.topics.feedback'));
  });
});

test('dates under rules that are not in force yet are those that the calendar gives', async () => {
  await using endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  const clocks = {
    ...ordinaryClocks,
    time_zone: 'Asia/Yekaterinburg',
    days_off: ['2026-11-24'],
    policies: { feedback: profiles.appeal, initiative: profiles.initiative },
  };
  // 23 November 2026 is a Monday; the day after it is off.
  const { body } = await desk.send(staffRoutes.tryClocks, { body: { clocks } });
  const dates = Object.fromEntries(
    body.kinds.map(({ kind, dates }: { kind: string; dates: { step: string; due_at: string }[] }) => [
      kind,
      Object.fromEntries(dates.map(({ step, due_at }) => [step, due_at.slice(0, 10)])),
    ]),
  );
  assert.deepEqual(dates, {
    // Registered at the latest on the 26th; seven and thirty days from there, thirty more from that.
    feedback: { register: '2026-11-26', forward: '2026-12-03', answer: '2026-12-28', prolong: '2027-01-27' },
    // Three working days are the 25th, 26th and 27th; five more of comments.
    initiative: {
      register: '2026-11-27',
      publish: '2026-11-27',
      comments: '2026-12-04',
      answer: '2026-12-23',
    },
  });
  assert.deepEqual((await read(endpoint)).settings.clocks, sampleSpace.clocks);
});
