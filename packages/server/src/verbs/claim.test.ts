import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { type Endpoint, openEndpoint, opening, sending } from '../testing/endpoint.ts';

// Shift `park-noon` of the demo has 5 places and 3 to wait.
const volunteer = (...shifts: string[]) =>
  sending('cleanup', { ...sampleSubmissions.cleanup, answer: { shifts, age: 30 } });

async function placesOf(endpoint: Endpoint, sent: ReturnType<typeof volunteer>) {
  const { body } = await endpoint.send(routes.readSubmission, opening(sent));
  return body.places;
}

async function shiftOf(endpoint: Endpoint, id: string) {
  const { body } = await endpoint.send(routes.readTopic, { params: { topic: 'cleanup' } });
  return body.shifts.find((shift: { id: string }) => shift.id === id);
}

test('40 volunteers at once on 5 places: 5 have one, 3 wait in order, 32 hear that it is full', async () => {
  await using endpoint = await openEndpoint();
  const sent = Array.from({ length: 40 }, () => volunteer('park-noon'));
  const answers = await Promise.all(sent.map((one) => endpoint.send(routes.submit, one)));
  assert.equal(answers.filter(({ status }) => status === 201).length, 8);
  assert.equal(answers.filter(({ code }) => code === 'full').length, 32);

  const accepted = sent.filter((_, index) => answers[index]?.status === 201);
  const places = (await Promise.all(accepted.map((one) => placesOf(endpoint, one)))).flat();
  assert.equal(places.filter(({ is_confirmed }) => is_confirmed).length, 5);
  assert.deepEqual(places.map(({ waiting_position }) => waiting_position).filter(Boolean), [1, 2, 3]);
  const { places_left, waiting_left } = await shiftOf(endpoint, 'park-noon');
  assert.deepEqual([places_left, waiting_left], [0, 0]);
});

test('two shifts are given together or not at all', async () => {
  await using endpoint = await openEndpoint();
  for (let count = 0; count < 8; count += 1) await endpoint.send(routes.submit, volunteer('park-noon'));
  const both = volunteer('park-morning', 'park-noon');
  assert.equal((await endpoint.send(routes.submit, both)).code, 'full');
  assert.equal((await shiftOf(endpoint, 'park-morning')).places_left, 20);
  assert.equal((await endpoint.send(routes.readSubmission, opening(both))).code, 'not-found');
});

test('who cancels makes room for whoever waits longest, and leaves the counts', async () => {
  await using endpoint = await openEndpoint();
  const sent = Array.from({ length: 7 }, () => volunteer('park-noon'));
  for (const one of sent) await endpoint.send(routes.submit, one);
  const [first, , , , , sixth, seventh] = sent;
  assert.ok(first && sixth && seventh);
  assert.deepEqual(await placesOf(endpoint, seventh), [
    { shift: 'park-noon', is_confirmed: false, waiting_position: 2 },
  ]);
  const gone = await endpoint.send(routes.withdraw, opening(first));
  assert.equal(gone.body.status, 'withdrawn');
  assert.equal(gone.body.can_withdraw, false);
  assert.equal((await endpoint.send(routes.withdraw, opening(first))).status, 200);
  assert.equal((await placesOf(endpoint, sixth))[0].is_confirmed, true);
  assert.equal((await placesOf(endpoint, seventh))[0].waiting_position, 1);
  const results = await endpoint.send(routes.readResults, { params: { topic: 'cleanup' } });
  assert.equal(results.body.submissions, 6);
  assert.deepEqual(results.body.counts, { 'park-noon': 6 });
});

test('cancellations and sign-ups at once never overbook', async () => {
  await using endpoint = await openEndpoint();
  const early = Array.from({ length: 8 }, () => volunteer('park-noon'));
  for (const one of early) await endpoint.send(routes.submit, one);
  const late = Array.from({ length: 20 }, () => volunteer('park-noon'));
  await Promise.all([
    ...late.slice(0, 10).map((one) => endpoint.send(routes.submit, one)),
    ...early.slice(0, 4).map((one) => endpoint.send(routes.withdraw, opening(one))),
    ...late.slice(10).map((one) => endpoint.send(routes.submit, one)),
  ]);
  const claims = await endpoint.context.db.selectFrom('claims').selectAll().execute();
  const held = claims.filter(({ state }) => state === 'held').length;
  const waiting = claims.filter(({ state }) => state === 'waiting').length;
  assert.ok(held <= 5 && waiting <= 3, `${held} have a place, ${waiting} wait`);
  // Nobody waits beside a free place.
  assert.ok(held === 5 || waiting === 0, `${held} have a place, ${waiting} wait`);
  const { places_left, waiting_left } = await shiftOf(endpoint, 'park-noon');
  assert.deepEqual([places_left, waiting_left], [5 - held, 3 - waiting]);
});

test('places that the official adds go to those who wait', async () => {
  await using endpoint = await openEndpoint();
  const sent = Array.from({ length: 7 }, () => volunteer('park-noon'));
  for (const one of sent) await endpoint.send(routes.submit, one);
  const { cleanup } = sampleTopics(endpoint.clock.now);
  const shifts = cleanup.shifts.map((shift) => (shift.id === 'park-noon' ? { ...shift, places: 6 } : shift));
  const desk = await endpoint.signIn();
  const saved = await desk.send(staffRoutes.publishTopic, {
    params: { topic: 'cleanup' },
    body: { ...cleanup, shifts },
  });
  assert.equal(saved.status, 200, saved.code);
  const confirmed = await Promise.all(
    sent.map(async (one) => (await placesOf(endpoint, one))[0].is_confirmed),
  );
  assert.deepEqual(confirmed, [true, true, true, true, true, true, false]);
});
