import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eitherSignal } from './either-signal.ts';

test('is aborted with the first of them, for its reason', () => {
  const one = new AbortController();
  const other = new AbortController();
  const either = eitherSignal(one.signal, other.signal);
  assert.equal(either.aborted, false);
  other.abort('the other');
  one.abort('the one');
  assert.equal(either.reason, 'the other');
});

test('is aborted from the start if one of them was', () => {
  const either = eitherSignal(new AbortController().signal, AbortSignal.abort('before'));
  assert.equal(either.reason, 'before');
});
