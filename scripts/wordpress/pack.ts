/** Packs the plugin into one file, as "Upload Plugin" of WordPress takes it. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { compiled, jsonFor } from './translations.ts';

const source = 'examples/wordpress';
const file = join(source, 'dist/veche.zip');

/** The path of the packed plugin. */
export function packPlugin(): string {
  const read = (path: string) => readFileSync(join(source, path));
  const files: Record<string, Uint8Array> = {};
  for (const path of globSync('veche/**/*.{php,js,json,po}', { cwd: source })) files[path] = read(path);
  files['veche/LICENSE'] = readFileSync('LICENSE');
  const editor = read('veche/block/editor.js').toString();
  for (const path of Object.keys(files).filter((name) => name.endsWith('.po'))) {
    const text = read(path).toString();
    files[path.replace(/po$/, 'mo')] = compiled(text);
    files[path.replace(/\.po$/, '-veche-editor.json')] = Buffer.from(jsonFor(editor, text));
  }
  mkdirSync(join(source, 'dist'), { recursive: true });
  writeFileSync(file, zipSync(files, { level: 9 }));
  return file;
}

if (import.meta.main) console.log(packPlugin());
