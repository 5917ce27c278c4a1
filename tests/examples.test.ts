import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import * as client from '@veche/client';
import * as protocol from '@veche/protocol';
import * as samples from '@veche/protocol/samples';
import * as widgets from '@veche/widgets';
import { checked, examplesAbove, interfaceOf, sourceOf } from './doc-examples.ts';
import { fakeFetch, stage } from './stage.ts';

/** Each public function, and the example above it. */
const examples: Record<string, string[]> = {};
const namesOf = (owner: object) =>
  Object.entries(owner).flatMap(([name, value]) => (typeof value === 'function' ? name : []));

const sources = { protocol: sourceOf('protocol'), client: sourceOf('client') };
const declared = (name: string) => `export (?:abstract )?(?:async )?(?:function|const|class) ${name}`;
for (const name of namesOf(protocol)) examples[name] = examplesAbove(declared(name), sources.protocol);
for (const name of namesOf(client)) examples[name] ??= examplesAbove(declared(name), sources.client);

const on = stage();
const objects = { Client: on.client, Follows: on.follows };
const parts = { Receipts: on.client.receipts, Outbox: on.client.outbox, Live: on.client.live };
for (const [name, object] of Object.entries({ ...objects, ...parts }))
  for (const method of namesOf(object))
    examples[`${name}.${method}`] = examplesAbove(method, interfaceOf(name, sources.client));

const fileOf = (name: string) => readFileSync(`packages/widgets/src/${name}.ts`, 'utf8');

const elements = Object.entries(widgets).map(([name, element]) => {
  const noun = name.replace('Veche', '').toLowerCase();
  const all = examplesAbove(declared(name), fileOf(noun));
  const [html, script] = [true, false].map((isHtml) => all.filter((one) => one.startsWith('<') === isHtml));
  return { name, noun, attributes: element.observedAttributes, html: html!, script: script! };
});
const frame = examplesAbove(declared('TopicElement'), fileOf('topic-element'));

/** What a page can only set from a script, or call, is in the element's examples in TypeScript. */
const ofMembers = {
  TopicElement: frame,
  ...Object.fromEntries(elements.map((one) => [one.name, one.script])),
};
function membersOf(noun: string): string[] {
  const isTold = /(?<!@internal\s*)\*\/\n {2}declare (\w+)|(?<=@public\n {3}\*\/\n) {2}async (\w+)/g;
  const told = [...fileOf(noun).matchAll(isTold)].map(([, property, method]) => property ?? method ?? '');
  return told.filter((member) => !elements.some(({ attributes }) => attributes.includes(member)));
}

const folder = resolve('packages/widgets/.cache/examples');

/** All of them as one module, which TypeScript checks and Node runs. */
function moduleOf(all: Record<string, string[]>): string {
  const text = Object.values(all).flat().join('\n');
  const wanted = (from: object) => Object.keys(from).filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const ours = new Set(wanted(client));
  return `
    import assert from 'node:assert/strict';
    import * as z from 'zod/mini';
    import { ${[...ours].join()} } from '@veche/client';
    import { ${wanted(protocol).filter((name) => !ours.has(name))} } from '@veche/protocol';
    import { ${wanted(samples)} } from '@veche/protocol/samples';
    import '@veche/widgets';
    import { stage } from '${relative(folder, 'tests/stage.ts')}';
    export default {
      ${Object.entries(all).map(
        ([name, example]) => `'${name}': async () => {
        const { ${Object.keys(on).join()} } = stage();
        {
          ${example.map((one) => `{${checked(one)}}`).join('\n')}
        }
      }`,
      )}
    };`;
}

describe('the example of', () => {
  let run: Record<string, () => Promise<void>> = {};
  // Some examples make a client as anybody does.
  const { fetch } = globalThis;
  after(() => {
    globalThis.fetch = fetch;
  });
  before(async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/all.ts`, moduleOf({ ...examples, ...ofMembers }));
    const options = { noUnusedLocals: false };
    const project = { extends: resolve('tsconfig.json'), compilerOptions: options, include: ['all.ts'] };
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(project));
    try {
      execFileSync('node_modules/.bin/tsc', ['-p', folder], { encoding: 'utf8' });
    } catch (error) {
      assert.fail((error as { stdout: string }).stdout);
    }
    globalThis.fetch = fakeFetch;
    run = (await import(`${folder}/all.ts`)).default;
  });

  for (const name of Object.keys(examples)) {
    test(name, async () => {
      assert.notEqual(examples[name]?.length, 0, `${name} has no @example`);
      await run[name]?.();
    });
  }
});

for (const { name, noun, attributes, html } of elements) {
  test(`the examples of ${name} show each of its attributes, and none that there is not`, () => {
    const shown = new Set<string>();
    for (const [, named = '', rest = ''] of html.join().matchAll(/<veche-(\w+)((?: [\w-]+="[^"]*")*)>/g)) {
      const its = elements.find((one) => one.noun === named)?.attributes ?? [];
      for (const [, attribute = ''] of rest.matchAll(/ ([\w-]+)=/g)) {
        assert.ok(its.includes(attribute), `${named} has no ${attribute}`);
        if (named === noun) shown.add(attribute);
      }
    }
    assert.deepEqual([...shown].sort(), [...attributes].sort());
  });
}

for (const [noun, examples] of [
  ['topic-element', frame],
  ...elements.map(({ noun, script }) => [noun, script] as const),
] as const) {
  const members = membersOf(noun);
  if (members.length === 0) continue;
  test(`the examples of ${noun} use ${members.join(', ')}`, () => {
    for (const member of members) assert.match(examples.join(), new RegExp(`\\b${member}\\b`));
  });
}
