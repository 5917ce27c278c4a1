import { expect } from '@open-wc/testing';
import { personalDataIn } from './personal-data.ts';

/** A text and what of it a moderator is to look at. */
const samples: [text: string, ...pieces: string[]][] = [
  ['Звоните 8 (912) 555-01-99 вечером', '8 (912) 555-01-99'],
  ['мой номер +79125550199.', '+79125550199'],
  ['тел. 5-12-34, после шести', '5-12-34'],
  ['Телефон: 51234', '51234'],
  ['пишите на ivan.petrov@mail.example, отвечу', 'ivan.petrov@mail.example'],
  ['я есть в t.me/ivan_petrov и как @ivanpetrov', 't.me/ivan_petrov', '@ivanpetrov'],
  ['паспорт 7512 345678 выдан давно', '7512 345678'],
  ['СНИЛС 112-233-445 95', '112-233-445 95'],
  ['ИНН 745301234567', '745301234567'],
  ['списали с карты 2200 1234 5678 9010', '2200 1234 5678 9010'],
  ['живу на Ленина, 12, кв. 45', 'кв. 45'],
  ['в квартире № 45а течёт', 'квартире № 45а'],
  ['на машине А123ВС74 у подъезда', 'А123ВС74'],
  ['Меня зовут Иванов Пётр Сергеевич, мне 70', 'Иванов Пётр Сергеевич'],
  ['С уважением, Анна Петрова', 'Анна Петрова'],
  ['шумит сосед Сидоров', 'Сидоров'],
  ['писала Сидорову А. В. и В. К. Ивановой', 'Сидорову А. В.', 'В. К. Ивановой'],
  ['Здравствуйте, Мария Ивановна!', 'Мария Ивановна'],
  ['передайте Петру Ильичу', 'Петру Ильичу'],
  ['My name is John Smith, flat 7', 'John Smith', 'flat 7'],
];

/** Words of every day. */
const harmless = [
  'В доме 5 на улице Мира 12 лет нет ремонта',
  'Стоит 1 200 000 рублей, а в смете 1 400 000 000 ₽',
  'С 01.09.2026 автобус 12 не ходит до остановки «Школа 27»',
  'В сквере у библиотеки третью неделю не горят два фонаря.',
  'Двухкомнатные квартиры без отопления',
  'The lamp at 12 Mira Street is out since 2026-11-01',
];

describe('what looks like personal data', () => {
  for (const [text, ...pieces] of samples) {
    it(`is found in “${text}”`, () => expect(personalDataIn(text)).to.deep.equal(pieces));
  }

  for (const text of harmless) {
    it(`is not found in “${text}”`, () => expect(personalDataIn(text)).to.deep.equal([]));
  }

  it('is told once, and a long text takes no time', () => {
    expect(personalDataIn('a@b.example и a@b.example')).to.deep.equal(['a@b.example']);
    for (const hostile of ['Ааа ', '1 ', 'а.', '(-', 'Кв. ', '@a.']) {
      const began = performance.now();
      personalDataIn(hostile.repeat(20_000 / hostile.length));
      expect(performance.now() - began, hostile).to.be.lessThan(1000);
    }
  });
});
