import type { Statement } from './index.ts';

/** Which part of the territory a submission is about. */
export const statements: Statement[] = ['alter table submissions add column district text'];
