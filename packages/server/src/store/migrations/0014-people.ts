import type { Statement } from './index.ts';

/** Links that found a space. The server itself prints one where there is none yet: the same one on every node. */
export const statements: Statement[] = [
  `create table foundings (
    id text primary key,
    token_hash text not null unique,
    expires_at text not null,
    is_first integer not null
  ) strict`,
  'create unique index foundings_first on foundings (is_first) where is_first = 1',
];
