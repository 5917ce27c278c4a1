import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIn, shorten, words } from './index.ts';

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

test('Arabic has six forms, and says one and two without a figure', () => {
  const said = [0, 1, 2, 3, 11, 100].map((n) =>
    words.ar?.feedback.within(n, 'calendar').replace('الرد خلال ', ''),
  );
  assert.deepEqual(said, ['اليوم نفسه', 'يوم واحد', 'يومين', '3 أيام', '11 يومًا', '100 يوم']);
});

test('Russian has a form for few', () => {
  assert.equal(words.ru?.volunteer.placesLeft(3), 'осталось 3 места');
  assert.equal(words.ru?.volunteer.placesLeft(5), 'осталось 5 мест');
});

test('dates are of the language, also where few speak it', () => {
  const days = ['ru', 'tt', 'kk', 'ar'].map((language) => formatIn(language).day('2026-11-26'));
  assert.deepEqual(days, ['26 ноября 2026 г.', '26 ноябрь, 2026 ел', '2026 ж. 26 қараша', '26 نوفمبر 2026']);
});
