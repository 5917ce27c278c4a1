import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { actionNames, role } from '@veche/protocol/desk';

const source = fileURLToPath(new URL('.', import.meta.url));
const isOurs = (file: string) => file.endsWith('.ts') && !/\.test\.ts$|migrations|testing/.test(file);

/** The texts in every `action: …` and `action = …`. */
function recordedIn(file: string): string[] {
  const said = readFileSync(join(source, file), 'utf8').matchAll(/\baction(?::| =) ([^,;\n]+)/g);
  return [...said].flatMap(([, value = '']) =>
    [...value.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name),
  );
}

test('the list of actions is what the source records, and roles that are given', () => {
  const recorded = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(isOurs)
    .flatMap(recordedIn);
  // Fastify's option of a header has the same name.
  const names = new Set([...recorded, ...role.options.map((one) => `make-${one}`), 'status']);
  names.delete('deny');
  assert.deepEqual([...names].sort(), [...actionNames].sort());
});
