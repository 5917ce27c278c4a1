/** What the site itself says around its pages. */
export const words = {
  en: {
    toContent: 'Skip to content',
    contents: 'Contents',
    pages: 'Pages',
    onThisPage: 'On this page',
    other: 'Русский',
    search: 'Search',
    results: 'Found',
    found: (count: number) => `Found: ${count}`,
    nothing: 'Nothing found. Try a shorter word.',
    broken: 'The search did not load. Load the page again.',
    live: 'A real widget. Nothing leaves this page, and nothing is kept.',
    table: 'Table',
    picture: 'The picture, as Mermaid text',
  },
  ru: {
    toContent: 'К содержанию',
    contents: 'Разделы',
    pages: 'Страницы',
    onThisPage: 'На этой странице',
    other: 'English',
    search: 'Поиск',
    results: 'Найденное',
    found: (count: number) => `Найдено: ${count}`,
    nothing: 'Ничего не нашлось. Попробуйте слово короче.',
    broken: 'Поиск не загрузился. Обновите страницу.',
    live: 'Настоящий виджет. С этой страницы ничего не уходит и нигде не остаётся.',
    table: 'Таблица',
    picture: 'Схема текстом, в Mermaid',
  },
};

export type Language = keyof typeof words;
