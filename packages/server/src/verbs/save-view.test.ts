import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staffRoutes } from '@veche/protocol/desk';
import { type Desk, hire, openEndpoint } from '../testing/endpoint.ts';
import { aView } from '../testing/good-requests.ts';

const { listViews, saveView, removeView, removePerson } = staffRoutes;

const namesOf = async (desk: Desk) =>
  (await desk.send(listViews)).body.views.map(({ name }: { name: string }) => name).join(' ');

const save = async (desk: Desk, view: string, more: Partial<typeof aView>) =>
  (await desk.send(saveView, { params: { view }, body: { ...aView, ...more } })).code;

test('a list of one’s own is one’s own; one that is shared is everybody’s, and outlives who made it', async () => {
  await using endpoint = await openEndpoint();
  await hire(endpoint.context, 'clerk');
  await hire(endpoint.context, 'auditor', { role: 'auditor' });
  const admin = await endpoint.signIn();
  const clerk = await endpoint.signIn('clerk');
  const auditor = await endpoint.signIn('auditor');
  const [own, shared] = [crypto.randomUUID(), crypto.randomUUID()];
  await save(clerk, own, { name: 'Свой', is_shared: false });
  await save(clerk, shared, { name: 'Общий' });
  assert.deepEqual([await namesOf(clerk), await namesOf(admin)], ['Общий Свой', 'Общий']);
  assert.equal(await save(admin, own, { name: 'Чужой' }), 'conflict');
  assert.equal(await save(auditor, crypto.randomUUID(), {}), 'forbidden');
  assert.equal(await save(auditor, crypto.randomUUID(), { name: 'Проверка', is_shared: false }), undefined);
  assert.equal((await auditor.send(removeView, { params: { view: shared } })).code, 'forbidden');
  await admin.send(removeView, { params: { view: own } });
  assert.equal(await namesOf(clerk), 'Общий Свой');
  await admin.send(removePerson, { params: { user: 'clerk' } });
  assert.equal(await namesOf(admin), 'Общий');
  await admin.send(removeView, { params: { view: shared } });
  assert.equal(await namesOf(admin), '');
});
