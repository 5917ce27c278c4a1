/** Finds pages without a server: the index comes when somebody goes to the field. */
import MiniSearch from 'minisearch';
import { type Found, options } from '../search-index.ts';
import { type Language, words } from '../words.ts';

/** As many as fit the eye. */
const most = 12;

const form = document.querySelector<HTMLFormElement>('form[role="search"]')!;
const field = form.querySelector('input')!;
const status = form.querySelector<HTMLElement>('[role="status"]')!;
const list = form.querySelector('ol')!;
const { index: place = '', root = '.' } = form.dataset;
const t = words[document.documentElement.lang as Language];

let loading: Promise<MiniSearch> | undefined;
function load(): Promise<MiniSearch> {
  loading ??= fetch(place)
    .then((response) => response.text())
    .then((text) => MiniSearch.loadJSONAsync(text, options));
  return loading.catch((error) => {
    loading = undefined;
    throw error;
  });
}

function line({ id, page, title, start }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = `${root}/${id}`;
  link.append(page === title ? page : `${page}: ${title}`);
  const about = item.appendChild(document.createElement('p'));
  about.append(start);
  return item;
}

function show(found: readonly Found[], said: string): void {
  list.replaceChildren(...found.map(line));
  list.hidden = found.length === 0;
  status.textContent = said;
  status.classList.toggle('unseen', found.length > 0 || said === '');
}

async function find(): Promise<void> {
  const wanted = field.value.trim();
  if (!wanted) return show([], '');
  try {
    const index = await load();
    const whole = index.search(wanted);
    // Rather a part of what is sought than nothing.
    const found = (whole.length > 0
      ? whole
      : index.search(wanted, { combineWith: 'OR' })) as unknown as Found[];
    if (field.value.trim() === wanted)
      show(found.slice(0, most), found.length > 0 ? t.found(found.length) : t.nothing);
  } catch {
    show([], t.broken);
  }
}

field.addEventListener('focus', () => void load().catch(() => {}));
field.addEventListener('input', () => void find());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.click();
});
form.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  field.value = '';
  show([], '');
  field.focus();
});
// Whoever goes on to the page wants to see it.
form.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget && !form.contains(relatedTarget as Node)) show([], '');
});
list.addEventListener('click', () => show([], ''));
form.hidden = false;
