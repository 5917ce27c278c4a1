import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receipt as receiptSchema } from '@veche/protocol';
import * as z from 'zod/mini';
import { openReceipts } from './receipts.ts';
import { memoryStorage } from './storage.ts';

test('a retry has the receipt of the first attempt, also after a reload', () => {
  const storage = memoryStorage();
  const first = openReceipts(storage).pending('projects');
  assert.ok(z.safeParse(receiptSchema, first).success);
  assert.deepEqual(openReceipts(storage).pending('projects'), first);
  assert.deepEqual(openReceipts(storage).unsettled('projects'), first);
});

test('the next answer after an accepted one has a new receipt', () => {
  const receipts = openReceipts(memoryStorage());
  const first = receipts.pending('feedback');
  receipts.settle('feedback', first);
  assert.equal(receipts.unsettled('feedback'), undefined);
  const second = receipts.pending('feedback');
  assert.notEqual(second.id, first.id);
  receipts.settle('feedback', second);
  receipts.settle('feedback', second);
  assert.deepEqual(receipts.sent('feedback'), [first, second]);
});

test('topics do not share receipts, and all share one participant', () => {
  const storage = memoryStorage();
  const receipts = openReceipts(storage);
  assert.notEqual(receipts.pending('a').id, receipts.pending('b').id);
  assert.equal(receipts.participant(), openReceipts(storage).participant());
});

test('reading leaves the storage empty', () => {
  const storage = memoryStorage();
  const receipts = openReceipts({ ...storage, set: () => assert.fail('nothing may be written yet') });
  assert.deepEqual(receipts.sent('projects'), []);
  assert.equal(receipts.unsettled('projects'), undefined);
});
