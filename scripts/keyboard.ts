import { keyboards } from '../packages/widgets/src/testing/keyboard/index.ts';
import { table } from './table.ts';

const signs: Readonly<Record<string, string>> = { ' ': 'Space', ArrowDown: '↓', ArrowRight: '→' };

const said = {
  head: ['# Keyboard', '# Клавиатура'],
  about: [
    `What each key does in each widget, and where the focus goes. Chromium, Firefox and WebKit press every line of these tables in
[\`keyboard.test.ts\`](../../packages/widgets/src/keyboard.test.ts); this page and the test are made of the same
[table](../../packages/widgets/src/testing/keyboard/index.ts) by \`pnpm docs:reference\`. [По-русски](keyboard.ru.md)`,
    `Что делает каждая клавиша в каждом виджете и куда переходит фокус. Chromium, Firefox и WebKit нажимают каждую строку этих таблиц в
[\`keyboard.test.ts\`](../../packages/widgets/src/keyboard.test.ts); эта страница и тест сделаны из одной
[таблицы](../../packages/widgets/src/testing/keyboard/index.ts) командой \`pnpm docs:reference\`. [In English](keyboard.md)`,
  ],
  every: [
    `In every widget \`Tab\` goes through what can be used in the order in which it is read, \`Shift\` \`Tab\` goes back, nothing holds the focus,
and no single letter is a shortcut. Everything is a native control, so a key does what it does elsewhere in the browser.
Safari on macOS stops at links and buttons only where its settings, or those of the system, say so.`,
    `В каждом виджете \`Tab\` проходит всё, чем можно пользоваться, в порядке чтения, \`Shift\` \`Tab\` возвращает назад, фокус нигде не застревает,
и ни одна буква не служит горячей клавишей. Все элементы управления родные для браузера: клавиши работают так же, как на других страницах.
Safari на macOS останавливается на ссылках и кнопках, только если это включено в настройках браузера или системы.`,
  ],
  columns: [
    ['key', 'where', 'what it does', 'where the focus goes'],
    ['клавиша', 'где', 'что делает', 'куда переходит фокус'],
  ],
  stays: ['stays', 'остаётся'],
} as const;

/** The page of keys, in English or Russian. */
export function keyboardPage(language: 'en' | 'ru'): string {
  const at = language === 'en' ? 0 : 1;
  const parts = keyboards.map(({ title, scenes }) => {
    const rows = scenes
      .flatMap(({ presses }) => presses)
      .map(({ key, where, does, goes = said.stays }) => [
        `\`${signs[key] ?? key}\``,
        where[at],
        does[at],
        goes[at],
      ]);
    return `## ${title[at]}\n\n${table([[...said.columns[at]], ...rows])}\n`;
  });
  return `${said.head[at]}\n\n${said.about[at]}\n\n${said.every[at]}\n\n${parts.join('\n')}`;
}
