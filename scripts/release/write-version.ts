/** Tells the script the version of its package, after `changeset version` has raised it. */
import { readFileSync, writeFileSync } from 'node:fs';

const widgets = 'packages/widgets';
const { version } = JSON.parse(readFileSync(`${widgets}/package.json`, 'utf8'));
const source = readFileSync(`${widgets}/src/version.ts`, 'utf8');
writeFileSync(`${widgets}/src/version.ts`, source.replace(/'.*'/, `'${version}'`));
