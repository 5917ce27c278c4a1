import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ownWords } from './own-words.ts';
import { textOf } from './text-of.ts';

const own = 'Спасибо, жду.\n\nА когда придёт мастер?';
const ours = 'Есть ответ\n\nФонари починят до пятницы.\n\nОткрыть и ответить:\nhttps://town.example/r/1#2';
const marked = ours.replace(/^/gm, '> ');

const tops: Record<string, string> = {
  'Gmail, Russian': `${own}\n\nчт, 26 нояб. 2026 г. в 15:00, Озёрский городской округ <veche@town.example\n>:\n\n${marked}`,
  'Gmail, English': `${own}\n\nOn Thu, Nov 26, 2026 at 3:00 PM Озёрский городской округ <\nveche@town.example> wrote:\n\n${marked}`,
  'Outlook, Russian': `${own}\n\n________________________________\nОт: Озёрский городской округ <veche@town.example>\nОтправлено: 26 ноября 2026 г. 15:00\nКому: maria@example.org <maria@example.org>\nТема: Есть ответ\n\n${ours}`,
  'Outlook, English': `${own}\n\nFrom: Озёрский городской округ <veche@town.example>\nSent: Thursday, November 26, 2026 3:00 PM\nTo: maria@example.org\nSubject: Есть ответ\n\n${ours}`,
  'an older Outlook': `${own}\n\n-----Original Message-----\nFrom: Озёрский\n\n${ours}`,
  Yandex: `${own}\n\n26.11.2026, 15:00, "Озёрский городской округ" <veche@town.example>:\n${marked}`,
  'Mail.ru': `${own}\n\n--\nМария Образцова\n\n\nЧетверг, 26 ноября 2026, 15:00 +03:00 от Озёрский городской округ <veche@town.example>:\n\n${marked}`,
  'Thunderbird, Russian': `${own}\n\n26.11.2026 15:00, Озёрский городской округ пишет:\n${marked}`,
  'Thunderbird, English': `${own}\n\nOn 26/11/2026 15:00, Озёрский городской округ wrote:\n${marked}`,
  'an iPhone, Russian': `${own}\n\nОтправлено с iPhone\n\n26 нояб. 2026 г., в 15:00, Озёрский городской округ <veche@town.example> написал(а):\n\n${ours}`,
  'an iPhone, English': `${own}\n\nSent from my iPhone\n\nOn 26 Nov 2026, at 15:00, Озёрский <veche@town.example> wrote:\n\n${marked}`,
};

describe('of a reply there is left what its sender wrote, from', () => {
  for (const [program, text] of Object.entries(tops))
    test(program, () => {
      assert.equal(ownWords(text), own);
      assert.equal(ownWords(text.replaceAll('\n', '\r\n')), own);
    });
});

test('words under and between marked lines stay', () => {
  const heading = '26.11.2026 15:00, Озёрский городской округ пишет:';
  assert.equal(ownWords(`${heading}\n${marked}\n\n${own}`), own);
  assert.equal(ownWords(`${heading}\n> Где?\nУ дома 5\n> Когда?\nВчера`), 'У дома 5\nВчера');
});

test('the line above a heading is not taken for its beginning', () => {
  assert.equal(ownWords(`Спасибо\n26.11.2026, 15:00, "Город" <veche@town.example>:\n${marked}`), 'Спасибо');
});

test('what only looks like a heading stays', () => {
  for (const text of [
    'Управляющая компания пишет:\nвсё починено',
    'Вот что было 26.11.2026 в 15:00:\nзабор упал',
    'От: жителей дома 5\nДата: 26.11.2026\nПросим починить забор',
    'Это от соседа: neighbour@example.org\nДата: вчера',
    'Пишите на <a@example.org>:\nя отвечу',
  ])
    assert.equal(ownWords(text), text);
});

test('nothing is left of a mail that is a quote alone', () => {
  assert.equal(ownWords(`26.11.2026 15:00, Город пишет:\n${marked}`), '');
  assert.equal(ownWords('\n \n-- \nМария'), '');
});

test('HTML without a text is read as Yandex and Outlook send it', () => {
  const yandex =
    '<div>Спасибо!<br />Жду &lt;мастера&gt;.</div><div><br /></div><div>26.11.2026, 15:00, "Город" &lt;<a href="mailto:veche@town.example">veche@town.example</a>&gt;:</div><blockquote><p>Есть ответ</p></blockquote>';
  assert.equal(ownWords(textOf({ html: yandex })), 'Спасибо!\nЖду <мастера>.');
  const outlook =
    '<html><head><style>p{}</style></head><body><p>Спасибо!</p><hr><p><b>От:</b> Город &lt;veche@town.example&gt;<br><b>Отправлено:</b> 26 ноября 2026 г. 15:00<br></p><p>Есть ответ</p></body></html>';
  assert.equal(ownWords(textOf({ html: outlook })), 'Спасибо!');
});

test('hostile mails take no more time than others', () => {
  const began = performance.now();
  for (const piece of ['\n', 'On a b\n', '<a@', '2000 ', '> ', 'From: ', '<div>', '<b>', '<blockquote>a'])
    for (const name of ['text', 'html'] as const)
      ownWords(textOf({ [name]: piece.repeat(1_000_000 / piece.length) }));
  const spent = performance.now() - began;
  assert.ok(spent < 5000, `${spent} ms`);
});
