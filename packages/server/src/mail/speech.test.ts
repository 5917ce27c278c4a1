import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleSpace } from '@veche/protocol/samples';
import { mailWords, staffMailWords } from '@veche/words/mail';
import { speechIn } from './speech.ts';

test('residents are written to in their language, officials beside it as the desk speaks', () => {
  const { lang, t, m, s } = speechIn(sampleSpace, 'tt-RU');
  assert.equal(lang, 'tt');
  assert.equal(t.receipt.title, 'Квитанция');
  assert.equal(m, mailWords.tt);
  assert.equal(s, staffMailWords.ru);
});

test('where nobody speaks the wanted language, the first of the space is spoken', () => {
  assert.equal(speechIn(sampleSpace, 'fr').lang, 'ru');
});
