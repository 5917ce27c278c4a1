import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { type HeardSite, staffRoutes } from '@veche/protocol/desk';
import { type Endpoint, openEndpoint } from '../testing/endpoint.ts';

const ask = (endpoint: Endpoint, origin: string, topic = 'projects') =>
  endpoint.send(routes.readTopic, { params: { topic }, headers: { origin } });

/** What the desk shows, once it shows this: to keep it takes a moment after the answer. */
async function sites(endpoint: Endpoint, isRight: (sites: HeardSite[]) => boolean): Promise<HeardSite[]> {
  const desk = await endpoint.signIn();
  for (;;) {
    const { sites } = (await desk.send(staffRoutes.readSites)).body;
    if (isRight(sites)) return sites;
  }
}

const site = 'https://town.example';

async function withSite(): Promise<Endpoint> {
  const endpoint = await openEndpoint();
  const desk = await endpoint.signIn();
  await desk.send(staffRoutes.changeSettings, { body: { origins: [site] } });
  return endpoint;
}

test('the desk sees when which site last asked for which topic, and whether it may; nothing of who was there', async () => {
  await using endpoint = await withSite();
  assert.equal((await ask(endpoint, site)).status, 200);
  await sites(endpoint, ({ length }) => length === 1);
  assert.equal((await ask(endpoint, 'https://other.example')).code, 'origin-not-allowed');
  // Our own pages, pages without a name and names that are none are no sites.
  await ask(endpoint, 'http://localhost:4280');
  await ask(endpoint, "https://x'; drop table callers");
  const heard_at = endpoint.clock.now.toISOString();
  const all = await sites(endpoint, ({ length }) => length === 2);
  assert.deepEqual(
    all.toSorted((one, other) => one.origin.localeCompare(other.origin)),
    [
      { origin: 'https://other.example', topic: 'projects', is_allowed: false, heard_at },
      { origin: site, topic: 'projects', is_allowed: true, heard_at },
    ],
  );
});

test('a site is written down once in minutes, however many read it', async () => {
  await using endpoint = await withSite();
  const began = endpoint.clock.now.toISOString();
  const moments = [];
  for (let minute = 0; minute < 6; minute += 1) {
    await Promise.all(Array.from({ length: 10 }, () => ask(endpoint, site)));
    const [found] = await sites(
      endpoint,
      ([one]) => one !== undefined && (minute < 5 || one.heard_at > began),
    );
    moments.push(found?.heard_at);
    endpoint.pass(60_000);
  }
  assert.deepEqual(moments.slice(0, 5), Array(5).fill(began));
});

test('of those who only say that they are a site the last twenty stay, one a minute', async () => {
  await using endpoint = await withSite();
  await ask(endpoint, site);
  await sites(endpoint, ({ length }) => length === 1);
  for (let count = 0; count < 22; count += 1) {
    await Promise.all(
      [`https://${count}.example`, `https://${count}-more.example`].map((one) => ask(endpoint, one)),
    );
    await sites(endpoint, (all) => all.some(({ origin }) => origin.startsWith(`https://${count}`)));
    endpoint.pass(61_000);
  }
  const all = await sites(endpoint, () => true);
  assert.equal(all.length, 21);
  assert.ok(all.some(({ origin }) => origin === site));
});
