/** What can be held without a WordPress; `pnpm example:wordpress` tries the plugin in a real one. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as widgets from '@veche/widgets';
import { mo, po } from 'gettext-parser';
import { languages, words } from '../../packages/words/src/index.ts';
import { compiled, jsonFor } from '../../scripts/wordpress/translations.ts';

const plugin = join(import.meta.dirname, 'veche');
const read = (path: string) => readFileSync(join(plugin, path), 'utf8');
const sources = globSync('**/*.{php,js}', { cwd: plugin });
const block = JSON.parse(read('block/block.json'));
const russian = read('languages/veche-ru_RU.po');

/** The list of a name in PHP, as `const NAME = array( 'a', 'b' => … )`. */
const listOf = (name: string, path: string) => {
  const list = new RegExp(`const ${name}\\s*= array\\(([^;]*)\\);`).exec(read(path))?.[1] ?? '';
  return [...list.matchAll(/(?:^|[\s(,])'([a-z]+)'(?: =>|,|\s*$)/gm)].map(([, item]) => item);
};

test('the block offers the widgets that there are, with attributes that they have', () => {
  const { widget, ...attributes } = block.attributes;
  assert.deepEqual(listOf('WIDGETS', 'includes/widget.php'), widget.enum);
  const classes = widgets as unknown as Record<string, typeof widgets.VecheCases>;
  for (const name of widget.enum) {
    const has = classes[`Veche${name[0].toUpperCase()}${name.slice(1)}`]?.observedAttributes ?? [];
    const isOfSpace = listOf('OF_WHOLE_SPACES', 'includes/widget.php').includes(name);
    const given = [
      'endpoint',
      'lang',
      isOfSpace ? 'space' : 'topic',
      ...(name === 'cases' ? ['topic', 'fragment'] : []),
    ];
    for (const attribute of given) assert.ok(has.includes(attribute), `${name}: ${attribute}`);
  }
  assert.deepEqual(Object.keys(attributes), ['topic', 'lang', 'fragment']);
});

test('it speaks of every language that residents are spoken to in, by its own name', () => {
  const names = Object.fromEntries(Object.entries(languages).map(([tag, { name }]) => [tag, name]));
  assert.deepEqual(block.attributes.lang.enum, ['', ...Object.keys(names)]);
  for (const path of ['includes/options.php', 'block/editor.js'])
    for (const name of Object.values(names)) assert.ok(read(path).includes(`'${name}'`), `${path}: ${name}`);
});

test('every text is translated, and nothing else', () => {
  const said = new Set<string>([/Description:\s+(.+)/.exec(read('veche.php'))?.[1] ?? '']);
  for (const path of sources)
    for (const [, text = ''] of read(path).matchAll(/__\(\s*'((?:[^'\\]|\\.)*)',\s*'veche'\s*\)/g))
      said.add(text);
  const { title, description, keywords } = block;
  for (const [context, text] of [
    ['title', title],
    ['description', description],
    ...keywords.map((word: string) => ['keyword', word]),
  ])
    said.add(`block ${context}: ${text}`);
  const translated = Object.entries(po.parse(russian).translations).flatMap(([context, texts]) =>
    Object.values(texts).map(({ msgid, msgstr }) => ({
      key: context ? `${context}: ${msgid}` : msgid,
      msgid,
      text: msgstr[0] ?? '',
    })),
  );
  assert.deepEqual(
    translated
      .map(({ key }) => key)
      .filter(Boolean)
      .sort(),
    [...said].sort(),
  );
  const marks = (text: string) => text.match(/%(\d\$)?s/g)?.sort();
  for (const { key, msgid, text } of translated.filter(({ msgid }) => msgid)) {
    assert.notEqual(text, '', key);
    assert.deepEqual(marks(text), marks(msgid), key);
  }
});

test('the way to the plain form is named as the desk names it', () => {
  const texts = po.parse(russian).translations[''] ?? {};
  assert.equal(texts[words.en?.plain.answer ?? '']?.msgstr[0], words.ru?.plain.answer);
});

test('WordPress finds the translations in what is packed', () => {
  const editor = read('block/editor.js');
  const { locale_data } = JSON.parse(jsonFor(editor, russian));
  assert.deepEqual(locale_data.veche.Poll, ['Опрос']);
  assert.equal(locale_data.veche.Space, undefined);
  assert.equal(mo.parse(compiled(russian)).translations['']?.Space?.msgstr[0], 'Пространство');
});

test('nothing that it writes into a page needs a weaker content security policy', () => {
  for (const path of sources.filter((file) => file.endsWith('.php')))
    assert.doesNotMatch(
      read(path),
      /wp_add_inline|wp_localize_script|<script|<style|\sstyle=|\son[a-z]+=/,
      path,
    );
});

test('nobody reaches a file of it but by WordPress', () => {
  for (const path of sources.filter((file) => file.endsWith('.php')))
    assert.match(read(path), /^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m, path);
});

const hasPhp = spawnSync('php', ['--version']).status === 0;
test('PHP can read it', { skip: !hasPhp && 'there is no PHP here' }, () => {
  for (const path of sources.filter((file) => file.endsWith('.php')))
    execFileSync('php', ['-l', join(plugin, path)]);
});
