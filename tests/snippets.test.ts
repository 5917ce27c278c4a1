/** What the documentation tells people to write: tags, programs, commands. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import * as widgets from '@veche/widgets';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { parse } from '../scripts/site/markdown.ts';

interface Snippet {
  file: string;
  language: string;
  text: string;
}

const files = ['README.md', 'README.ru.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')];
const snippets: Snippet[] = files.flatMap((file) =>
  parse(readFileSync(file, 'utf8'))
    .filter(({ type }) => type === 'fence')
    .map(({ info, content }) => ({ file, language: info.split(' ')[0] ?? '', text: content })),
);
const inLanguage = (...languages: string[]) =>
  snippets.filter(({ language }) => languages.includes(language));

/** The attributes of each element, by its tag. */
const elements = new Map(
  Object.entries(widgets).flatMap(([name, one]) =>
    'observedAttributes' in one
      ? [[name.replace(/^Veche/, 'veche-').toLowerCase(), one.observedAttributes]]
      : [],
  ),
);

type Node = DefaultTreeAdapterTypes.ChildNode;
const elementsIn = (nodes: Node[]): DefaultTreeAdapterTypes.Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []));

test('every tag of the guides is well formed, and has only attributes that there are', () => {
  const everywhere = ['class', 'id', 'style'];
  let seen = 0;
  for (const { file, text } of inLanguage('html')) {
    const { childNodes } = parseFragment(text, {
      onParseError: ({ code, startLine }) => assert.fail(`${file}: ${code} in line ${startLine} of\n${text}`),
    });
    for (const { tagName, attrs } of elementsIn(childNodes)) {
      if (!tagName.startsWith('veche-')) continue;
      seen++;
      const known = elements.get(tagName);
      assert.ok(known, `${file}: there is no ${tagName}`);
      for (const { name } of attrs)
        assert.ok([...known, ...everywhere].includes(name), `${file}: ${tagName} takes no ${name}`);
    }
  }
  assert.ok(seen > 5);
});

test('every program of the guides has the types that it says', () => {
  const folder = '.cache/snippets';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const programs = inLanguage('js', 'ts');
  for (const [at, { file, language, text }] of programs.entries())
    writeFileSync(`${folder}/${file.replace(/\W/g, '-')}-${at}.${language}`, `${text}\nexport {};\n`);
  // What adds to the types of React needs them, and belongs to an application that imports it.
  writeFileSync(`${folder}/application.ts`, `import 'react';\n`);
  const paths = { react: [resolve('examples/react-app/node_modules/@types/react/index.d.ts')] };
  const compilerOptions = { allowJs: true, checkJs: true, noUnusedLocals: false, paths };
  const settings = { extends: '../../tsconfig.json', compilerOptions, include: ['*'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(settings));
  try {
    execFileSync('node_modules/.bin/tsc', ['-p', folder], { encoding: 'utf8' });
  } catch (error) {
    assert.fail((error as { stdout: string }).stdout);
  }
});

/** The commands in shell snippets and in the text, without what is piped or commented. */
const commands = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const lines = inLanguage('sh')
    .filter((one) => one.file === file)
    .flatMap((one) => one.text.replaceAll('\\\n', ' ').split('\n'));
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '');
  return [...lines, ...spans].flatMap((line) =>
    line
      .replace(/(^|\s)#.*/, '')
      .split(/&&|;|\|/)
      .map((command) => ({ file, words: command.trim().split(/\s+/) })),
  );
});

test('every command of pnpm that is named is a script of this repository, or of pnpm', () => {
  const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
  const own = ['install', 'add', 'exec', 'deploy', 'pack', 'publish', '-r', '--filter', 'create'];
  let seen = 0;
  for (const { file, words } of commands) {
    const at = words.findIndex((word) => /^pnpm(@12)?$/.test(word));
    const name = words[at + 1];
    if (at < 0 || at > 2 || !name) continue;
    seen++;
    const isKnown = [...scripts, ...own].includes(name) || existsSync(`node_modules/.bin/${name}`);
    assert.ok(isKnown, `${file}: pnpm ${name}`);
  }
  assert.ok(seen > 20);
});

/** The commands that a part of the server offers, as its source names them. */
const offered = (file: string) =>
  [
    ...readFileSync(`packages/server/src/${file}.ts`, 'utf8').matchAll(
      /\.(?:command|completion)\(\s*'([\w-]+)/g,
    ),
  ].map(([, name]) => name);

test('every command of veche that is named is one', () => {
  const groups: Record<string, string> = { space: 'commands/space', staff: 'commands/staff' };
  let seen = 0;
  for (const { file, words } of commands) {
    const at = words.findIndex((word) => word === 'veche' || word.endsWith('dist/main.js'));
    const [name = '-', sub] = words.slice(at + 1);
    const isCommand = at >= 0 && at < 4 && /^[a-z]+$/.test(name) && !words[0]?.includes('/');
    if (!isCommand) continue;
    seen++;
    assert.ok(offered('main').includes(name), `${file}: veche ${name}`);
    const group = groups[name];
    if (group && sub) assert.ok(offered(group).includes(sub), `${file}: ${words.join(' ')}`);
  }
  assert.ok(seen > 10);
});
