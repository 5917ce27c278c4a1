import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string) => readFileSync(path, 'utf8');
const manifestOf = (name: string) => JSON.parse(read(`packages/${name}/package.json`));
const built = (source: string, extension: string) =>
  source.replace('./src/', './dist/').replace(/\.ts$/, extension);

for (const name of ['protocol', 'words', 'client', 'widgets', 'server']) {
  test(`every entry of @veche/${name} has a source, and leads to what is built of it`, () => {
    type Target = Record<'@veche/source' | 'types' | 'default', string>;
    for (const [entry, target] of Object.entries<Target | string | null>(manifestOf(name).exports)) {
      if (!target || typeof target === 'string') continue;
      const { '@veche/source': source, types, default: script = built(source, '.js') } = target;
      assert.ok(globSync(`packages/${name}/${source}`).length > 0, `${entry}: ${source}`);
      assert.equal(types, built(source, '.d.ts'), entry);
      assert.equal(script, built(source, '.js'), entry);
    }
  });
}

test('the widgets say exactly which of their files do something by themselves', () => {
  // A bundler keeps `define-once.ts` anyway, where anything is defined.
  const files = readdirSync('packages/widgets/src').filter((file) => /(?<!\.test|-once)\.ts$/.test(file));
  const acts = /^(import '|[\w.]+\()/m;
  const acting = files.filter((file) => acts.test(read(`packages/widgets/src/${file}`)));
  const { sideEffects } = manifestOf('widgets');
  const said = (folder: string) =>
    files.filter((file) =>
      sideEffects.some((pattern: string) => {
        const [start = '', end] = pattern.split('*');
        const path = folder === 'src' ? `./src/${file}` : built(`./src/${file}`, '.js');
        return end === undefined ? path === start : path.startsWith(start) && path.endsWith(end);
      }),
    );
  assert.deepEqual(said('src'), acting);
  // The script of a page is not among the modules.
  assert.deepEqual(
    said('dist'),
    acting.filter((file) => file !== 'script.ts'),
  );
});
