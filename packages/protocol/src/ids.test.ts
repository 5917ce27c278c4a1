import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { makeReceipt, originPattern, receipt, textIn, webAddress } from './index.ts';

test('a made receipt is valid, and no two are alike', () => {
  const made = Array.from({ length: 100 }, makeReceipt);
  assert.ok(made.every((one) => z.safeParse(receipt, one).success));
  assert.equal(new Set(made.map(({ token }) => token)).size, 100);
});

test('an address that a link may carry is http only', () => {
  const isOk = (text: string) => z.safeParse(webAddress, text).success;
  assert.ok(isOk('https://example.org/a?b#c'));
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//example.org', 'example.org', '']) {
    assert.ok(!isOk(bad), bad);
  }
});

test('an origin is a scheme, a host and a port, never a path or a wildcard host', () => {
  const isOk = (text: string) => z.safeParse(originPattern, text).success;
  for (const good of ['https://example.org', 'http://localhost:*', 'http://127.0.0.1:8080', 'null']) {
    assert.ok(isOk(good), good);
  }
  for (const bad of ['*', 'https://*.example.org', 'https://example.org/', 'example.org', 'file://x']) {
    assert.ok(!isOk(bad), bad);
  }
});

test('a text falls back to the same language elsewhere, then to the first there is', () => {
  assert.equal(textIn({ ru: 'а', en: 'b' }, 'en'), 'b');
  assert.equal(textIn({ ru: 'а', en: 'b' }, 'en-GB'), 'b');
  assert.equal(textIn({ ru: 'а', en: 'b' }, 'tt'), 'а');
  assert.equal(textIn({ 'en-GB': 'b' }, 'en'), 'b');
  assert.equal(textIn(null, 'en'), '');
});
