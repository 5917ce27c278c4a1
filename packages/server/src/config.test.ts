import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';

const smtp = { VECHE_SMTP_URL: 'smtp://127.0.0.1', VECHE_MAIL_FROM: 'veche@town.example' };
const wrong = (env: Record<string, string>) => {
  try {
    readConfig(env);
  } catch (error) {
    return [...(error as Error).message.matchAll(/VECHE_\w+/g)].map(([name]) => name);
  }
  return [];
};

test('replies to mails need a port, a domain and mails', () => {
  const all = { ...smtp, VECHE_REPLY_PORT: '2525', VECHE_REPLY_DOMAIN: 'reply.town.example' };
  assert.deepEqual(wrong(all), []);
  assert.deepEqual(wrong(smtp), []);
  for (const missing of ['VECHE_REPLY_PORT', 'VECHE_REPLY_DOMAIN'])
    assert.deepEqual(wrong({ ...all, [missing]: '' }), [missing]);
  assert.deepEqual(wrong({ ...all, VECHE_SMTP_URL: '', VECHE_MAIL_FROM: '' }), ['VECHE_SMTP_URL']);
  assert.deepEqual(wrong({ ...all, VECHE_REPLY_DOMAIN: 'no domain' }), ['VECHE_REPLY_DOMAIN']);
});
