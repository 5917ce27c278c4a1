import type { Statement } from './index.ts';

/** What words did, words that stay inside, and what the resident made of the answer. */
export const statements: Statement[] = [
  'alter table messages add column step text',
  'alter table messages add column detail text',
  'alter table messages add column is_internal integer not null default 0',
  'alter table submissions add column answered_at text',
  'alter table submissions add column rating integer',
  'alter table submissions add column duplicate_of text',
  'create index submissions_duplicates on submissions (duplicate_of) where duplicate_of is not null',
];
