import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { languages, words } from './index.ts';
import { mailWords, staffMailWords } from './mail.ts';
import { same } from './testing/same.ts';

type Text = string | ((...values: never[]) => string);

/** Every text under its path: `receipt.title`. */
const textsOf = (value: object, at = ''): [string, Text][] =>
  Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'object' ? textsOf(one, `${at}${key}.`) : [[`${at}${key}`, one] as [string, Text]],
  );

const catalogueOf = (language: string) =>
  new Map(
    textsOf({
      ...words[language],
      mail: mailWords[language as 'ru'],
      ...(language in staffMailWords ? { staff: staffMailWords[language as 'ru'] } : {}),
    }),
  );

const russian = catalogueOf('ru');
const english = catalogueOf('en');
const others = Object.keys(languages).filter((language) => language !== 'ru');

/** Values that no text holds by itself; above two, as Arabic says one and two without a figure. */
const values = [347, 619, 853];

/** What a text says, with values where it takes some. */
const said = (text: Text): string =>
  typeof text === 'string' ? text : (text as (...given: number[]) => string)(...values);

/** Which of the values it says. */
const named = (text: Text): number[] => values.filter((value) => said(text).includes(`${value}`));

const hasLetters = (text: string) => /\p{L}/u.test(text);

describe('every language', () => {
  for (const language of others) {
    const own = catalogueOf(language);
    const official = (path: string) => path.startsWith('staff.') && !(language in staffMailWords);

    test(`${language} says all that Russian says, and no more`, () => {
      const wanted = [...russian.keys()].filter((path) => !official(path));
      assert.deepEqual([...own.keys()].sort(), wanted.sort());
      for (const [path, text] of own) {
        const russianText = russian.get(path) ?? '';
        assert.equal(said(text) === '', said(russianText) === '', `${path} is empty`);
        assert.deepEqual(named(text), named(russianText), `${path} says other values`);
      }
    });

    test(`${language} is translated, but for words that it shares`, () => {
      const left = [...own].filter(
        ([path, text]) =>
          hasLetters(said(text)) &&
          [russian, ...(language === 'en' ? [] : [english])].some(
            (one) => said(one.get(path) ?? '') === said(text),
          ),
      );
      const shared: readonly string[] = same[language] ?? [];
      assert.deepEqual([...new Set(left.map(([, text]) => said(text)))].sort(), [...shared].sort());
    });
  }
});

/** Texts whose names are data: of a status, a code, a kind. Their types hold them to the list that they are of. */
const byData =
  /^(issue|problem|reason|status|kinds|receipt\.by|receipt\.ratings|cases\.(status|by|orders)|mail\.subject|staff\.due)\./;

/** Fields of an answer, which `fieldName` reads. */
const fields = /^(initiative|feedback|volunteer)\./;

test('every text is said somewhere', () => {
  const sources = ['words/src', 'widgets/src', 'server/src', 'desk/src']
    .flatMap((folder) =>
      readdirSync(join('packages', folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|testing|messages/.test(file))
        .filter((file) => !(folder === 'words/src' && file.includes('/')))
        .map((file) => readFileSync(join('packages', folder, file), 'utf8')),
    )
    .join('\n');
  const read = [...sources.matchAll(/\.(\w+)/g)].map(([, name]) => name);
  const unpacked = [...sources.matchAll(/(?:const|let|\() *\{((?:[^{}]|\{[^{}]*\})*)\}/g)].flatMap(
    ([, names = '']) => names.match(/\w+/g) ?? [],
  );
  const used = new Set([...read, ...unpacked]);
  const unused = [...russian.keys()].filter(
    (path) => !byData.test(path) && !fields.test(path) && !used.has(path.split('.').at(-1) ?? ''),
  );
  assert.deepEqual(unused, []);
});
