import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSpace, sampleSubmissions } from '@veche/protocol/samples';
import { openEndpoint, opening, sending } from '../testing/endpoint.ts';
import { matchesOrigin } from './origin.ts';

const allowed = ['http://localhost:8080', 'http://127.0.0.1', 'https://ozersk.example'];
const refused = [
  'null',
  'https://localhost',
  'http://localhost.evil.example',
  'http://localhost:80evil',
  'http://127.0.0.1.evil.example',
  'https://ozersk.example.evil.example',
  'https://evil.example/ozersk.example',
  'http://ozersk.example',
  'https://OZERSK.example:443@evil.example',
  '',
];
const space = { ...sampleSpace, origins: [...sampleSpace.origins, 'https://ozersk.example'] };

describe('a page of', () => {
  for (const origin of allowed) {
    test(`${origin} may ask and may read the answer`, async () => {
      await using endpoint = await openEndpoint({ space });
      const { status, headers } = await endpoint.send(routes.readSpace, {
        params: { space: 'ozersk' },
        headers: { origin },
      });
      assert.equal(status, 200);
      assert.equal(headers['access-control-allow-origin'], origin);
      assert.equal(headers['access-control-allow-credentials'], undefined);
      assert.match(String(headers.vary), /origin/i);
      assert.equal(headers['set-cookie'], undefined);
    });
  }

  for (const origin of refused) {
    test(`"${origin}" may send nothing, and reads only why`, async () => {
      await using endpoint = await openEndpoint({ space });
      const sent = sending('feedback', sampleSubmissions.feedback);
      const answer = await endpoint.send(routes.submit, { ...sent, headers: { origin } });
      assert.equal(answer.code, 'origin-not-allowed');
      assert.equal((await endpoint.send(routes.readSubmission, opening(sent))).code, 'not-found');
    });
  }

  test('a sandbox may where the space lists it', async () => {
    await using endpoint = await openEndpoint({ space: { ...space, origins: ['null'] } });
    const asked = { params: { space: 'ozersk' }, headers: { origin: 'null' } };
    assert.equal((await endpoint.send(routes.readSpace, asked)).status, 200);
  });

  test('the server itself may, whatever the space lists', async () => {
    await using endpoint = await openEndpoint({
      space: { ...space, origins: [] },
      publicUrl: 'https://veche.example',
    });
    const asked = { params: { space: 'ozersk' }, headers: { origin: 'https://veche.example' } };
    assert.equal((await endpoint.send(routes.readSpace, asked)).status, 200);
  });
});

test('a port pattern takes any port and nothing but a port', () => {
  assert.ok(matchesOrigin('http://localhost:1', ['http://localhost:*']));
  assert.ok(matchesOrigin('http://localhost', ['http://localhost:*']));
  assert.ok(!matchesOrigin('http://localhost:', ['http://localhost:*']));
  assert.ok(!matchesOrigin('http://localhostess', ['http://localhost:*']));
  assert.ok(!matchesOrigin('http://other:1', ['http://localhost:*']));
});

describe('before it sends, a browser asks', () => {
  const ask = async (origin: string | undefined) => {
    await using endpoint = await openEndpoint({ space });
    return await endpoint.app.inject({
      method: 'OPTIONS',
      url: `/v1/topics/feedback/submissions/${crypto.randomUUID()}`,
      headers: {
        ...(origin ? { origin } : {}),
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
  };

  test('and hears yes for an allowed page', async () => {
    const { statusCode, headers } = await ask('https://ozersk.example');
    assert.equal(statusCode, 204);
    assert.equal(headers['access-control-allow-origin'], 'https://ozersk.example');
    assert.match(String(headers['access-control-allow-methods']), /PUT/);
    assert.match(String(headers['access-control-allow-headers']), /authorization, content-type/);
  });

  for (const origin of ['https://evil.example', 'null', undefined]) {
    test(`and hears no for ${origin}`, async () => {
      const { statusCode, headers } = await ask(origin);
      assert.equal(statusCode, 403);
      assert.equal(headers['access-control-allow-origin'], undefined);
    });
  }
});

describe('the desk', () => {
  const foreign: Record<string, string>[] = [
    { origin: 'http://localhost:8080' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign) {
    test(`takes nothing from ${Object.entries(headers).flat().join(' ')}`, async () => {
      await using endpoint = await openEndpoint();
      const desk = await endpoint.signIn();
      const answer = await desk.send(staffRoutes.readInbox, { headers });
      assert.equal(answer.code, 'origin-not-allowed');
      assert.equal(answer.headers['access-control-allow-origin'], undefined);
    });
  }

  test('takes its own pages', async () => {
    await using endpoint = await openEndpoint();
    const desk = await endpoint.signIn();
    const headers = { origin: 'http://localhost:4280', 'sec-fetch-site': 'same-origin' };
    assert.equal((await desk.send(staffRoutes.readInbox, { headers })).status, 200);
  });
});
