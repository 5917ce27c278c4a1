import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import { type Endpoint, openEndpoint } from '../testing/endpoint.ts';

let endpoint: Endpoint;
let app: FastifyInstance;
let folder: string;

before(async () => {
  endpoint = await openEndpoint();
  folder = await mkdtemp(join(tmpdir(), 'veche-pages-'));
  const files = {
    'script/veche.js': 'export {};',
    'script/veche/part-AbCd.js': 'export {};',
    'desk/index.html': '<!doctype html>desk',
    'demo/index.html': '<!doctype html>demo',
    'demo/package.json': '{}',
    'demo/page.test.ts': '',
    'secret.key': 'secret',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const folders = { script: join(folder, 'script'), desk: join(folder, 'desk'), demo: join(folder, 'demo') };
  app = await createApp(endpoint.context, { rateLimit: 1_000_000, folders });
});

after(async () => {
  await app.close();
  await endpoint[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

describe('a page', () => {
  for (const url of ['/', '/desk/', `/r/${randomUUID()}`]) {
    test(`${url.slice(0, 6)} lets nothing in from elsewhere and stands in no frame`, async () => {
      const { statusCode, headers } = await app.inject(url);
      assert.equal(statusCode, 200);
      const policy = String(headers['content-security-policy']);
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /script-src 'self'(;|$)/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['x-frame-options'], 'DENY');
      assert.equal(headers['set-cookie'], undefined);
    });
  }

  test('of a receipt is never kept or indexed, and speaks the browser’s language', async () => {
    const url = `/r/${randomUUID()}`;
    const russian = await app.inject({ url, headers: { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.5' } });
    assert.equal(russian.headers['cache-control'], 'no-store');
    assert.equal(russian.headers['x-robots-tag'], 'noindex');
    assert.match(russian.body, /<html lang="ru" dir="ltr">/);
    const english = await app.inject({ url, headers: { 'accept-language': 'en-GB' } });
    assert.match(english.body, /<html lang="en" dir="ltr">/);
    const arabic = await app.inject({ url, headers: { 'accept-language': 'ar-EG,ar;q=0.9' } });
    assert.match(arabic.body, /<html lang="ar" dir="rtl">/);
  });

  test('takes nothing from its address but a UUID', async () => {
    for (const id of ['x', '"><script>alert(1)</script>', '%3Cscript%3E', `${randomUUID()}'`]) {
      const { statusCode, body } = await app.inject(`/r/${encodeURIComponent(id)}`);
      assert.equal(statusCode, 404);
      assert.doesNotMatch(body, /script>/);
    }
  });
});

describe('a file', () => {
  test('veche.js may be loaded by any site', async () => {
    const { headers } = await app.inject('/veche.js');
    assert.match(String(headers['content-type']), /javascript/);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    const again = await app.inject({ url: '/veche.js', headers: { 'if-none-match': String(headers.etag) } });
    assert.equal(again.statusCode, 304);
  });

  test('a part of it may be kept for good, as its name changes with its text', async () => {
    const { statusCode, headers } = await app.inject('/veche/part-AbCd.js');
    assert.equal(statusCode, 200);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(headers['access-control-allow-origin'], '*');
    const missing = await app.inject('/veche/other.js');
    assert.equal(missing.statusCode, 404);
    assert.equal(missing.headers['cache-control'], undefined);
  });

  for (const url of [
    '/package.json',
    '/veche/',
    '/veche/..%2fveche.js.map',
    '/veche/..%2f..%2fsecret.key',
    '/page.test.ts',
    '/secret.key',
    '/../secret.key',
    '/%2e%2e/secret.key',
    '/desk/..%2f..%2fsecret.key',
    '/desk/%2e%2e/%2e%2e/secret.key',
  ]) {
    test(`${url} is not handed out`, async () => {
      const { statusCode, body } = await app.inject(url);
      assert.equal(statusCode, 404);
      assert.doesNotMatch(body, /^secret$/);
    });
  }

  test('the desk is found without its slash', async () => {
    const { statusCode, headers } = await app.inject('/desk');
    assert.equal(statusCode, 302);
    assert.equal(headers.location, '/desk/');
  });
});
