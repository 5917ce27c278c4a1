import type { Keyboard } from './press.ts';

export const receipt: Keyboard = {
  title: ['Receipt, and what waits for the network', 'Квитанция и то, что ждёт сети'],
  scenes: [
    {
      scene: 'a receipt',
      presses: [
        {
          key: 'Enter',
          at: '.actions .danger',
          to: '.sure .danger',
          where: ['“Withdraw”', '«Отозвать»'],
          does: ['asks whether it is meant', 'спрашивает, точно ли это'],
          goes: ['“Yes, withdraw”', '«Да, отозвать»'],
        },
        {
          key: 'Enter',
          at: '.reply button',
          to: '.reply textarea',
          shows: '#text-issue:not([hidden])',
          where: ['“Send”, nothing written', '«Отправить», ничего не написано'],
          does: ['says what is missing', 'говорит, чего не хватает'],
          goes: ['the message', 'поле сообщения'],
        },
        {
          key: 'Enter',
          at: '.link button',
          where: ['“Copy the link”', '«Скопировать ссылку»'],
          does: ['copies the link, and says so', 'копирует ссылку и говорит об этом'],
        },
      ],
    },
    {
      scene: 'a receipt, asked whether to withdraw',
      presses: [
        {
          key: 'Enter',
          at: '.sure button:not(.danger)',
          to: '.actions > .danger',
          where: ['“Keep it”', '«Оставить»'],
          does: ['leaves all as it is', 'оставляет всё как есть'],
          goes: ['“Withdraw”', '«Отозвать»'],
        },
        {
          key: 'Enter',
          at: '.sure .danger',
          to: '[data-status="withdrawn"] h4',
          where: ['“Yes, withdraw”', '«Да, отозвать»'],
          does: ['takes it back', 'отзывает'],
          goes: ['the heading that says so', 'заголовок об этом'],
        },
      ],
    },
    {
      scene: 'an answer to judge',
      presses: [
        {
          key: 'ArrowDown',
          at: '[name="solved"]',
          to: 'label:last-of-type [name="solved"]',
          shows: '#why',
          where: ['“Is it solved?”', '«Вопрос решён?»'],
          does: ['chooses no, and asks what is wrong', 'выбирает «нет» и спрашивает, что не так'],
          goes: ['“No, it is not”', '«Нет, не решён»'],
        },
      ],
    },
    {
      scene: 'a letter that waits',
      presses: [
        {
          key: 'Enter',
          at: '.actions button:nth-child(2)',
          to: '[name="answer.category"]',
          shows: 'form',
          where: ['“Correct”', '«Исправить»'],
          does: ['puts what was written back into the form', 'возвращает написанное в форму'],
          goes: ['the first field', 'первое поле'],
        },
      ],
    },
  ],
};

export const cases: Keyboard = {
  title: ['Public cases', 'Открытые обращения'],
  scenes: [
    {
      scene: 'a list of cases',
      presses: [
        {
          key: 'Enter',
          at: '.found li:first-child a',
          to: 'h3[tabindex="-1"]',
          shows: '.back',
          where: ['a case of the list', 'обращение в списке'],
          does: ['opens it', 'открывает его'],
          goes: ['its heading', 'его заголовок'],
        },
        {
          key: 'Enter',
          at: '.found ~ button',
          to: '.found li:nth-child(3) a',
          where: ['“Show more”', '«Показать ещё»'],
          does: ['adds the next ones', 'добавляет следующие'],
          goes: ['the first that is new', 'первое из новых'],
        },
        {
          key: 'Enter',
          at: 'summary',
          shows: 'details[open]',
          where: ['“Search and filter”', '«Поиск и отбор»'],
          does: ['shows the search, or hides it', 'показывает поиск или прячет его'],
        },
      ],
    },
    {
      scene: 'a case of the list, opened',
      presses: [
        {
          key: 'Enter',
          at: '.back',
          to: '.found li:first-child a',
          where: ['“To the list”', '«К списку»'],
          does: ['goes back', 'возвращается'],
          goes: ['the case that was open', 'обращение, которое было открыто'],
        },
      ],
    },
  ],
};
