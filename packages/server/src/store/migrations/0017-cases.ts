import { searchable } from './0010-search.ts';
import type { Statement } from './index.ts';

/** What everybody reads is searched by an index of its own, which knows nothing that is private. */
export const statements: Statement[] = [...searchable('public_cases', [])];
