import { globSync, readFileSync } from 'node:fs';

/** All that stands under `@example` above a declaration. The declaration is a pattern. */
export function examplesAbove(declaration: string, source: string): string[] {
  const found = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\n\\s*${declaration}\\b`).exec(source);
  const text = found?.[1]?.replaceAll(/^ *\* ?/gm, '');
  return [...(text ?? '').matchAll(/@example\n((?:(?!^@).*\n?)*)/gm)].map(([, example = '']) =>
    example.trim(),
  );
}

/** The source of a package, one file after the other. */
export function sourceOf(name: string): string {
  const files = globSync(`packages/${name}/src/**/*.ts`, { exclude: ['**/*.test.ts'] });
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

/** The body of an interface. */
export function interfaceOf(name: string, source: string): string {
  return new RegExp(`^export interface ${name}\\b[^]*?^}`, 'm').exec(source)?.[0] ?? '';
}

/** An example as a part of a program: `value; //=> result` is checked. */
export function checked(example: string): string {
  return example.replaceAll(/^(.+?);? \/\/=> (.*)$/gm, 'assert.deepEqual(await ($1), $2);');
}
