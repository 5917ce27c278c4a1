/** A page on which one sets colours and takes the style sheet away. It stores nothing and asks nobody. */
const words = {
  ru: {
    title: 'Цвета виджетов',
    theme: 'Начать с темы',
    scheme: 'Для какой страницы',
    light: 'Светлая страница',
    dark: 'Тёмная страница',
    radius: 'Углы',
    font: 'Шрифт',
    css: 'Таблица стилей для вашего сайта',
    copy: 'Скопировать',
    copied: 'Скопировано.',
    preview: 'Так это выглядит',
    low: 'мало, нужно',
    ink: 'Текст',
    paper: 'Фон',
    accent: 'Главная кнопка',
    'on-accent': 'Текст на кнопке',
    bad: 'Ошибка',
    good: 'Принято',
    themes: { veche: 'Вече', contrast: 'Высокий контраст', brick: 'Кирпич' },
  },
  en: {
    title: 'Colours of the widgets',
    theme: 'Begin with a theme',
    scheme: 'For which page',
    light: 'A light page',
    dark: 'A dark page',
    radius: 'Corners',
    font: 'Font',
    css: 'Style sheet for your site',
    copy: 'Copy',
    copied: 'Copied.',
    preview: 'How it looks',
    low: 'too low, needed is',
    ink: 'Text',
    paper: 'Ground',
    accent: 'Main button',
    'on-accent': 'Text on the button',
    bad: 'Wrong',
    good: 'Done',
    themes: { veche: 'Veche', contrast: 'High contrast', brick: 'Brick' },
  },
};

const names = ['ink', 'paper', 'accent', 'on-accent', 'bad', 'good'];
/** Light and dark, in the order of `names`. */
const own = [
  ['#18242c', '#ffffff', '#0f5c7d', '#ffffff', '#a8231c', '#1c6b3c'],
  ['#e8eef2', '#172027', '#76c5e2', '#172027', '#ff9c93', '#7fd49f'],
];
/** Pairs that are read, and the least contrast between them (WCAG 2.2, 1.4.3). */
const pairs = [
  ['ink', 'paper', 4.5],
  ['on-accent', 'accent', 4.5],
  ['accent', 'paper', 4.5],
  ['bad', 'paper', 4.5],
  ['good', 'paper', 4.5],
];

const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ru';
const t = words[lang];
const form = document.querySelector('#settings');
const preview = document.querySelector('#preview');
const state = { light: [...own[0]], dark: [...own[1]] };
const scheme = () => form.elements.scheme.value;

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

function sheet() {
  const colours = names.map((name, at) => {
    const { light, dark } = state;
    return `  --veche-${name}: ${light[at] === dark[at] ? light[at] : `light-dark(${light[at]}, ${dark[at]})`};`;
  });
  const { radius, font } = form.elements;
  const more = [
    `  --veche-radius: ${radius.value}px;`,
    ...(font.value ? [`  --veche-font: ${font.value};`] : []),
  ];
  const tags = ['poll', 'feedback', 'initiative', 'volunteer', 'receipt']
    .map((tag) => `veche-${tag}`)
    .join(',\n');
  return `${tags} {\n${[...colours, ...more].join('\n')}\n}\n`;
}

function show() {
  const text = sheet();
  document.querySelector('#css').value = text;
  preview.style.colorScheme = scheme();
  for (const widget of preview.children) {
    widget.style.cssText = text.slice(text.indexOf('{') + 1, text.lastIndexOf('}'));
  }
  const colours = state[scheme()];
  const at = (name) => colours[names.indexOf(name)];
  const lines = pairs.map(([one, other, least]) => {
    const ratio = contrast(at(one), at(other));
    const line = document.createElement('li');
    line.textContent = `${t[one]} / ${t[other]}: ${ratio.toFixed(1)}${ratio < least ? `, ${t.low} ${least}` : ''}`;
    line.className = ratio < least ? 'low' : '';
    return line;
  });
  document.querySelector('#contrast').replaceChildren(...lines);
}

function showColours() {
  const rows = names.map((name, at) => {
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'), {
      type: 'color',
      value: state[scheme()][at],
    });
    input.addEventListener('input', () => {
      state[scheme()][at] = input.value;
      show();
    });
    label.append(t[name], input);
    return label;
  });
  document.querySelector('#colours').replaceChildren(...rows);
  show();
}

const full = (colour) => (colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour);

/** Reads the colours of a ready theme from its style sheet. */
async function begin(theme) {
  const text = theme === 'veche' ? '' : await (await fetch(`/themes/${theme}.css`)).text();
  names.forEach((name, at) => {
    const found = new RegExp(`--veche-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(text);
    state.light[at] = full(found?.[1] ?? own[0][at]);
    state.dark[at] = full(found?.[2] ?? own[1][at]);
  });
  form.elements.radius.value = /--veche-radius: (\d+)/.exec(text)?.[1] ?? 10;
  showColours();
}

document.documentElement.lang = lang;
for (const one of document.querySelectorAll('[data-words]')) one.textContent = t[one.dataset.words];
for (const one of document.querySelectorAll('[data-label]'))
  one.setAttribute('aria-label', t[one.dataset.label]);
const themes = Object.entries(t.themes).map(([value, name]) => new Option(name, value));
form.elements.theme.append(...themes);
form.elements.theme.addEventListener('change', () => begin(form.elements.theme.value));
for (const one of form.elements.scheme) one.addEventListener('change', showColours);
form.elements.radius.addEventListener('input', show);
form.elements.font.addEventListener('change', show);
document.querySelector('#copy').addEventListener('click', async () => {
  const area = document.querySelector('#css');
  area.select();
  await navigator.clipboard.writeText(area.value);
  document.querySelector('#copied').textContent = t.copied;
});
showColours();
