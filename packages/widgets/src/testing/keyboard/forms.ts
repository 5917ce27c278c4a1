import type { Keyboard } from './press.ts';

export const feedback: Keyboard = {
  title: ['Message to the administration', 'Сообщение администрации'],
  scenes: [
    {
      scene: 'a message not begun',
      presses: [
        {
          key: 'Enter',
          at: '[type="submit"]',
          to: '[name="answer.category"]',
          shows: '#answer-text-issue:not([hidden])',
          where: ['the button that sends, something missing', 'кнопка отправки, чего-то не хватает'],
          does: ['says by each field what is wrong', 'пишет у каждого поля, что не так'],
          goes: ['the first such field', 'первое такое поле'],
        },
        {
          key: 'ArrowDown',
          at: '[name="answer.category"]',
          shows: '[name="answer.category"]:has(option:nth-child(2):checked)',
          where: ['a list', 'список'],
          does: ['chooses the next', 'выбирает следующее'],
        },
        {
          key: 'Enter',
          at: 'summary',
          shows: 'details[open]',
          where: ['“Read the document”', '«Прочитать документ»'],
          does: ['shows the document, or hides it', 'показывает документ или прячет его'],
        },
      ],
    },
    {
      scene: 'a message',
      presses: [
        {
          key: 'Enter',
          at: '[name="answer.text"]',
          shows: 'form',
          where: ['the text', 'текст'],
          does: ['begins a new line', 'начинает новую строку'],
        },
        {
          key: 'Enter',
          at: '[name="answer.place"]',
          to: '.standing h4',
          where: ['a field of one line', 'поле в одну строку'],
          does: ['sends the message, as the button does', 'отправляет сообщение, как кнопка'],
          goes: ['the heading of the receipt', 'заголовок квитанции'],
        },
      ],
    },
  ],
};

export const volunteer: Keyboard = {
  title: ['Sign-up for volunteers', 'Запись волонтёров'],
  scenes: [
    {
      scene: 'shifts, one of them full',
      presses: [
        {
          key: ' ',
          at: '[value="shore-morning"]',
          shows: '[value="shore-morning"]:checked',
          where: ['a shift', 'смена'],
          does: ['chooses it, or takes it back', 'выбирает её или отменяет выбор'],
        },
        {
          key: 'Tab',
          at: '[value="park-morning"]',
          to: '[name="answer.age"]',
          where: ['the shift before a full one', 'смена перед заполненной'],
          does: ['passes by the full one', 'минует заполненную'],
          goes: ['the next field', 'следующее поле'],
        },
      ],
    },
  ],
};

export const initiative: Keyboard = {
  title: ['Initiative project', 'Инициативный проект'],
  scenes: [
    {
      scene: 'the first step, empty',
      presses: [
        {
          key: 'Enter',
          at: '.actions .primary',
          to: '[name="answer.title"]',
          shows: '[data-step="essence"]:not([hidden])',
          where: ['“Next”, something missing', '«Дальше», чего-то не хватает'],
          does: [
            'stays, and says by each field what is wrong',
            'остаётся и пишет у каждого поля, что не так',
          ],
          goes: ['the first such field', 'первое такое поле'],
        },
        {
          key: 'Enter',
          at: '[name="answer.title"]',
          shows: '[data-step="essence"]:not([hidden])',
          where: ['a field of one line', 'поле в одну строку'],
          does: ['sends nothing and stays at the step', 'ничего не отправляет и не меняет шаг'],
        },
      ],
    },
    {
      scene: 'the first step, filled in',
      presses: [
        {
          key: 'Enter',
          at: '.actions .primary',
          to: '[data-step="money"] h4',
          where: ['“Next”', '«Дальше»'],
          does: ['goes to the next step', 'переходит к следующему шагу'],
          goes: ['its heading', 'его заголовок'],
        },
      ],
    },
    {
      scene: 'the second step',
      presses: [
        {
          key: 'Enter',
          at: '.actions button:not(.primary)',
          to: '[data-step="essence"] h4',
          where: ['“Back”', '«Назад»'],
          does: ['goes to the step before', 'возвращается к прошлому шагу'],
          goes: ['its heading', 'его заголовок'],
        },
        {
          key: 'Enter',
          at: '[data-add="answer.costs"]',
          to: '[name="answer.costs.1.item"]',
          where: ['“Add: Cost item”', '«Добавить: статья расходов»'],
          does: ['adds a row', 'добавляет строку'],
          goes: ['the first field of the row', 'первое поле строки'],
        },
      ],
    },
    {
      scene: 'the second step, two rows',
      presses: [
        {
          key: 'Enter',
          at: '[data-rows="answer.costs"] > li:first-child > button',
          to: '[data-add="answer.costs"]',
          shows: '[data-rows="answer.costs"] > li:only-child',
          where: ['“Remove” of a row', '«Убрать» у строки'],
          does: ['takes the row away', 'убирает строку'],
          goes: ['the button that adds rows', 'кнопка, которая добавляет строки'],
        },
      ],
    },
    {
      scene: 'a draft of before',
      presses: [
        {
          key: 'Enter',
          at: '.notice .quiet-button',
          to: '[data-step="essence"] h4',
          where: ['“Start anew”', '«Начать заново»'],
          does: ['empties the form', 'очищает форму'],
          goes: ['the heading of the first step', 'заголовок первого шага'],
        },
      ],
    },
  ],
};
