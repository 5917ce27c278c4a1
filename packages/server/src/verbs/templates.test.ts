import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import {
  fillTemplate,
  staffRoutes,
  type TemplateList,
  templateFields,
  templateInput,
} from '@veche/protocol/desk';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { type Desk, type Endpoint, hire, openEndpoint } from '../testing/endpoint.ts';
import { aTemplate } from '../testing/good-requests.ts';

const save = (desk: Desk, template: string, body: object = aTemplate) =>
  desk.send(staffRoutes.saveTemplate, { params: { template }, body });

const list = async (desk: Desk): Promise<TemplateList> => (await desk.send(staffRoutes.listTemplates)).body;

const names = async (desk: Desk) => (await list(desk)).templates.map(({ name }) => name);

async function moderator(endpoint: Endpoint): Promise<Desk> {
  await hire(endpoint.context, 'moderator', { role: 'moderator', department: 'youth' });
  return endpoint.signIn('moderator');
}

describe('ready answers', () => {
  test('are kept in the order that was wished; those that it does not name come after', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const ids = Array.from({ length: 4 }, () => randomUUID());
    for (const [index, id] of ids.entries()) await save(desk, id, { ...aTemplate, name: String(index) });
    assert.deepEqual(await names(desk), ['0', '1', '2', '3']);
    const order = { body: { templates: [ids[3], randomUUID(), ids[1], ids[3]] } };
    const { body } = await desk.send(staffRoutes.orderTemplates, order);
    assert.deepEqual(
      body.templates.map(({ name }: { name: string }) => name),
      ['3', '1', '0', '2'],
    );
    await save(desk, randomUUID(), { ...aTemplate, name: 'last' });
    assert.deepEqual(await names(desk), ['3', '1', '0', '2', 'last']);
  });

  test('are one however often they are sent, and of two who change one the second is told', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const id = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => save(desk, id)));
    assert.deepEqual(sent.map(({ status }) => status).sort(), [200, 200, 201]);
    const { version } = sent[0]?.body ?? {};
    const changes = await Promise.all(
      ['Да', 'Нет'].map((name) => save(desk, id, { ...aTemplate, name, version })),
    );
    assert.deepEqual(changes.map(({ status }) => status).sort(), [200, 409]);
    assert.equal(changes.find(({ status }) => status === 409)?.code, 'outdated');
    const won = changes.find(({ status }) => status === 200);
    assert.deepEqual((await list(desk)).templates, [won?.body]);
  });

  test('do not come back by the change of somebody who saw them, once they are gone', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const id = randomUUID();
    const { version } = (await save(desk, id)).body;
    for (let times = 0; times < 2; times += 1) {
      const removed = await desk.send(staffRoutes.removeTemplate, { params: { template: id } });
      assert.equal(removed.status, 200);
    }
    assert.equal((await save(desk, id, { ...aTemplate, name: 'Иначе', version })).code, 'outdated');
    assert.deepEqual(await names(desk), []);
    assert.equal((await save(desk, id, { ...aTemplate, name: 'Иначе' })).status, 201);
  });

  test('of another department are neither shown to a moderator nor theirs to change', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const own = await moderator(endpoint);
    const [all, theirs, others] = [randomUUID(), randomUUID(), randomUUID()];
    await save(desk, all, { ...aTemplate, name: 'all' });
    await save(desk, theirs, { ...aTemplate, name: 'theirs', department: 'youth' });
    await save(desk, others, { ...aTemplate, name: 'others', department: 'transport' });
    assert.deepEqual(await names(own), ['all', 'theirs']);
    assert.equal((await save(own, theirs, { ...aTemplate, name: 'new', department: 'youth' })).status, 200);
    for (const [id, department] of [
      [all, null],
      [all, 'youth'],
      [others, 'youth'],
      [theirs, 'transport'],
      [randomUUID(), null],
    ] as const) {
      const answer = await save(own, id, { ...aTemplate, name: 'taken', department });
      assert.equal(answer.code, 'forbidden', `${id} ${department}`);
    }
    const removal = await own.send(staffRoutes.removeTemplate, { params: { template: others } });
    assert.equal(removal.code, 'forbidden');
    assert.deepEqual(await names(desk), ['all', 'new', 'others']);
  });

  test('with a field that there is not, or of a department that there is not, are refused at their place', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const wrong = async (more: object) =>
      (await save(desk, randomUUID(), { ...aTemplate, ...more })).problem?.issues?.map(({ path, code }) => [
        path.join('.'),
        code,
      ]);
    assert.deepEqual(await wrong({ text: { ru: 'Ответ {номер}', en: 'Answer {number}' } }), [
      ['text.ru', 'not_a_choice'],
    ]);
    assert.deepEqual(await wrong({ department: 'nowhere' }), [['department', 'not_a_choice']]);
    assert.deepEqual(await names(desk), []);
  });

  test('say who answers as residents are told, and nothing more of them', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const { official, time_zone } = await list(desk);
    // The demo names officials by their position.
    assert.deepEqual(official, { ru: 'Специалист администрации', en: 'Administration officer' });
    assert.equal(time_zone, 'Asia/Yekaterinburg');
  });
});

describe('the fields of a template', () => {
  const values = fc.record(
    Object.fromEntries(
      templateFields.map((field) => [field, fc.oneof(fc.string(), fc.constant('{number}'))]),
    ) as Record<string, fc.Arbitrary<string>>,
    { requiredKeys: [] },
  );

  test('are filled wherever they stand; what is not known stays in braces, and nothing else changes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(...templateFields),
            fc.string().map((text) => `:${text.replace(/[{}]/g, '')}`),
          ),
        ),
        values,
        (pieces, known) => {
          const isField = (piece: string) => templateFields.some((field) => field === piece);
          const text = pieces.map((piece) => (isField(piece) ? `{${piece}}` : piece)).join('');
          const expected = pieces
            .map((piece) => (isField(piece) ? (known[piece] ?? `{?${piece}}`) : piece))
            .join('');
          assert.equal(
            fillTemplate(text, known, (field) => `?${field}`),
            expected,
          );
        },
      ),
    );
  });

  test('a text is taken exactly where all that stands in its braces is a field', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...templateFields), fc.stringMatching(/^[a-zа-я ]*$/))),
        (inner) => {
          const text = `Ответ ${inner.map((one) => `{${one}}`).join(' ')}`;
          const isGood = inner.every((one) => templateFields.some((field) => field === one));
          assert.equal(z.safeParse(templateInput, { ...aTemplate, text: { ru: text } }).success, isGood);
        },
      ),
    );
  });
});
