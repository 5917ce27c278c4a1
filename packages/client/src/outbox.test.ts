import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeProblem, makeReceipt, makeUuid } from '@veche/protocol';
import { createClient } from './create-client.ts';
import type { Letter } from './letters.ts';
import { memoryStorage } from './storage.ts';
import { hangUp, json, scriptedServer } from './testing/scripted-server.ts';

const receipt = makeReceipt();
const letter = (text = 'Спасибо'): Letter => ({ type: 'message', id: makeUuid(), receipt, body: { text } });
const said = ({ id, body }: Letter) => ({
  id,
  from: 'resident',
  name: null,
  text: 'text' in body ? body.text : '',
  sent_at: '2026-11-23T09:00:00.000Z',
});

const open = (endpoint: string) => createClient({ endpoint, storage: memoryStorage() });

describe('the outbox', () => {
  test('keeps nothing of what arrived', async () => {
    const one = letter();
    await using server = await scriptedServer(json(201, said(one)));
    const { outbox, storage } = open(server.endpoint);
    assert.equal(await outbox.send(one), undefined);
    assert.deepEqual(await outbox.letters(), []);
    assert.equal(storage.get('outbox'), undefined);
  });

  for (const [name, reply] of Object.entries({
    'a broken connection': hangUp,
    'a failing server': json(500, makeProblem('internal')),
    'a server that is busy': json(503, makeProblem('unavailable')),
    'too many requests': json(429, makeProblem('rate-limited')),
    'an error page of something between': json(502, 'Bad gateway'),
  })) {
    test(`keeps a letter over ${name}, tries once at a time, and sends the same again`, async () => {
      const one = letter();
      await using server = await scriptedServer(reply, json(200, said(one)));
      const { outbox } = open(server.endpoint);
      const before = Date.now();
      const left = await outbox.send(one);
      assert.equal(server.seen.length, 1);
      assert.equal(left?.problem, undefined);
      assert.equal(left?.tries, 1);
      const pause = (left?.next_at ?? 0) - before;
      assert.ok(pause >= 1000 && pause <= 3000, `a pause of ${pause} ms`);
      await outbox.flush();
      assert.deepEqual(await outbox.letters(), []);
      assert.equal(new Set(server.seen.map(({ url, body }) => JSON.stringify([url, body]))).size, 1);
    });
  }

  test('waits as long as the server asks', async () => {
    const reply = json(429, makeProblem('rate-limited'), { 'retry-after': '60' });
    await using server = await scriptedServer(reply);
    const { outbox } = open(server.endpoint);
    const before = Date.now();
    const one = letter();
    const left = await outbox.send(one);
    assert.ok((left?.next_at ?? 0) - before >= 60_000);
    await outbox.remove(one.id);
  });

  test('takes a refusal as final, and keeps what it was about', async () => {
    const one = letter('Поздно');
    await using server = await scriptedServer(json(409, makeProblem('closed')));
    const { outbox } = open(server.endpoint);
    assert.equal((await outbox.send(one))?.problem?.code, 'closed');
    await outbox.flush();
    assert.equal(server.seen.length, 1);
    assert.deepEqual((await outbox.letters())[0]?.body, { text: 'Поздно' });
    await outbox.remove(one.id);
    assert.deepEqual(await outbox.letters(), []);
  });

  test('tells who watches, until they stop', async () => {
    const one = letter();
    await using server = await scriptedServer(json(201, said(one)), json(201, said(one)));
    const { outbox } = open(server.endpoint);
    let heard = 0;
    const stop = outbox.watch(() => {
      heard += 1;
    });
    await outbox.send(one);
    assert.ok(heard > 0);
    stop();
    const before = heard;
    await outbox.send(one);
    assert.equal(heard, before);
  });
});
