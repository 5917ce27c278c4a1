import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openStorage } from './storage.ts';

const map = new Map<string, string>();
const working = {
  getItem: (key: string) => map.get(key) ?? null,
  setItem: (key: string, value: string) => void map.set(key, value),
  removeItem: (key: string) => void map.delete(key),
};

const full = {
  ...working,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

/** Until the test is over, as other tests run in the same process. */
function stubStorage(t: TestContext, parts: Partial<Storage>): void {
  Object.defineProperty(globalThis, 'localStorage', { value: parts, configurable: true });
  t.after(() => {
    Reflect.deleteProperty(globalThis, 'localStorage');
    map.clear();
  });
}

test('values survive a reload', (t) => {
  stubStorage(t, working);
  openStorage('https://a').set('draft', { title: 'х' });
  assert.deepEqual(openStorage('https://a').get('draft'), { title: 'х' });
});

test('endpoints do not see each other', (t) => {
  stubStorage(t, working);
  openStorage('https://a').set('draft', 1);
  assert.equal(openStorage('https://b').get('draft'), undefined);
});

test('memory serves where storage is full or forbidden', (t) => {
  stubStorage(t, full);
  const storage = openStorage('https://a');
  storage.set('draft', 1);
  assert.equal(storage.get('draft'), 1);
  storage.remove('draft');
  assert.equal(storage.get('draft'), undefined);
});

test('what somebody else left under our name is ignored', (t) => {
  stubStorage(t, working);
  map.set('veche https://a draft', '{not json');
  assert.equal(openStorage('https://a').get('draft'), undefined);
});
