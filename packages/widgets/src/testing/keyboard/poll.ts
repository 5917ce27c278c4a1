import type { Keyboard } from './press.ts';

export const poll: Keyboard = {
  title: ['Poll', 'Опрос'],
  scenes: [
    {
      scene: 'a choice of several',
      presses: [
        {
          key: ' ',
          at: '[value="shore"]',
          shows: '[value="shore"]:checked',
          where: ['a choice', 'вариант'],
          does: ['chooses it, or takes it back', 'выбирает его или отменяет выбор'],
        },
        {
          key: 'Enter',
          at: '[type="submit"]',
          to: '[value="yards"]',
          shows: '#answer-choices-issue:not([hidden])',
          where: ['the button that sends, nothing chosen', 'кнопка отправки, ничего не выбрано'],
          does: ['says what is missing', 'говорит, чего не хватает'],
          goes: ['the first choice', 'первый вариант'],
        },
        {
          key: 'Enter',
          at: '.quiet-button[lang="ru"]',
          shows: '.quiet-button[lang="ru"][aria-pressed="true"]',
          where: ['a language of the text', 'язык текста'],
          does: ['turns the widget to it', 'переводит на него весь виджет'],
        },
      ],
    },
    {
      scene: 'a choice of several, made',
      presses: [
        {
          key: 'Enter',
          at: '[type="submit"]',
          to: '.standing h4',
          where: ['the button that sends', 'кнопка отправки'],
          does: ['sends the vote, once', 'отправляет голос, один раз'],
          goes: ['the heading that says that it is counted', 'заголовок о том, что голос учтён'],
        },
        {
          key: 'Enter',
          at: '[value="shore"]',
          to: '.standing h4',
          where: ['a choice', 'вариант'],
          does: ['sends the vote, as the button does', 'отправляет голос, как кнопка'],
          goes: ['the same heading', 'тот же заголовок'],
        },
      ],
    },
    {
      scene: 'a choice of one',
      presses: [
        {
          key: 'ArrowDown',
          at: '[value="yards"]',
          to: '[value="lighting"]',
          shows: '[value="lighting"]:checked',
          where: ['a choice', 'вариант'],
          does: ['chooses the next one', 'выбирает следующий'],
          goes: ['the next choice', 'следующий вариант'],
        },
        {
          key: 'Tab',
          at: '[value="yards"]',
          to: '[type="submit"]',
          where: ['a choice', 'вариант'],
          does: ['leaves the choices: they are one stop', 'уходит с вариантов: они — одна остановка'],
          goes: ['the button that sends', 'кнопка отправки'],
        },
      ],
    },
    {
      scene: 'a score each',
      presses: [
        {
          key: 'ArrowRight',
          at: '[name="answer.scores.yards"][value=""]',
          to: '[name="answer.scores.yards"][value="1"]',
          shows: '[name="answer.scores.yards"][value="1"]:checked',
          where: ['a scale', 'шкала'],
          does: ['gives the next score', 'ставит следующую оценку'],
          goes: ['that score', 'эта оценка'],
        },
        {
          key: 'Tab',
          at: '[name="answer.scores.yards"][value=""]',
          to: '[name="answer.scores.lighting"][value=""]',
          where: ['a scale', 'шкала'],
          does: ['goes to the next scale', 'переходит к следующей шкале'],
          goes: ['its score, or “no score”', 'её оценка или «без оценки»'],
        },
      ],
    },
    {
      scene: 'an order of two',
      presses: [
        {
          key: 'Enter',
          at: '.rest [data-id="ngo"]',
          to: '[data-act="up ngo"]',
          shows: '.ranking li:last-child[data-id="ngo"]',
          where: ['an option that is not in the order', 'вариант, которого нет в порядке'],
          does: ['puts it at the end of the order', 'ставит его в конец'],
          goes: ['its button “Move up”', 'его кнопка «Выше»'],
        },
        {
          key: 'Enter',
          at: '[data-act="up youth"]',
          shows: '.ranking li:first-child[data-id="youth"]',
          where: ['“Move up”; “Move down” likewise', '«Выше»; так же и «Ниже»'],
          does: [
            'moves the option by one place, and says which',
            'двигает вариант на одно место и говорит, на какое',
          ],
        },
        {
          key: 'Enter',
          at: '[data-act="up tos"]',
          shows: '.ranking li:first-child[data-id="tos"]',
          where: ['“Move up” of the first', '«Выше» у первого'],
          does: ['does nothing', 'ничего не делает'],
        },
        {
          key: ' ',
          at: '[data-act="drop tos"]',
          to: '.rest [data-id="tos"]',
          shows: '.ranking li:only-child[data-id="youth"]',
          where: ['“Remove”', '«Убрать»'],
          does: ['takes the option out of the order', 'убирает вариант из порядка'],
          goes: ['its button “Add”', 'его кнопка «Добавить»'],
        },
      ],
    },
  ],
};
