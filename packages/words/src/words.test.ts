import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shorten, words } from './index.ts';
import { mailWords, staffMailWords } from './mail.ts';

const paths = (value: object, at = ''): string[] =>
  Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'object' ? paths(one, `${at}${key}.`) : [`${at}${key}`],
  );

test('the languages say the same things', () => {
  assert.deepEqual(paths(words.en ?? {}).sort(), paths(words.ru ?? {}).sort());
  for (const { ru, en } of [mailWords, staffMailWords]) assert.deepEqual(paths(en).sort(), paths(ru).sort());
});

test('the parts of a language lose nothing when they are joined', () => {
  assert.equal(words.ru?.kinds.poll.send, 'Проголосовать');
  assert.equal(words.ru?.kinds.poll.sent, 'Ваш голос учтён');
  assert.equal(words.ru?.kinds.initiative.send, 'Отправить заявку');
});

test('a text is shortened to the end of a word, and only where it is too long', () => {
  assert.equal(shorten('Не горит фонарь', 15), 'Не горит фонарь');
  assert.equal(shorten('Не горит фонарь', 14), 'Не горит…');
  assert.equal(shorten('Нескончаемо', 5), 'Неско…');
  assert.equal(shorten('', 5), '');
});
