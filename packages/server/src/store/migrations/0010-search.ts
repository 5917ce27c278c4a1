import type { Statement } from './index.ts';

/**
 * What a row is found by: its stems, and columns that a search may be limited to; each with the space before it, so that
 * nobody looks through the words of others. Null where there are no words.
 */
const tokensOf = (row: 'old' | 'new', limits: string[]) =>
  [
    `ltrim(replace(' ' || nullif(${row}.stems, ''), ' ', ' ' || ${row}.space_id || '/'))`,
    ...limits.map(
      (column) => `' ' || ${row}.space_id || '@${column}:' || coalesce(cast(${row}.${column} as text), '')`,
    ),
  ].join(' || ');

/**
 * An index of the column `stems` of a table whose key is `seq`; the database keeps it in step by itself. It holds the
 * columns `limits` too, so that the few rows which have both a word and a status are found without looking at the many
 * which have one of them.
 */
export const searchable = (table: string, limits: string[]): Statement[] => {
  const index = `${table}_search`;
  const [earlier, later] = [tokensOf('old', limits), tokensOf('new', limits)];
  const changes = `after update of ${['stems', ...limits].join(', ')} on ${table}`;
  const add = `insert into ${index} (rowid, tokens) select new.seq, ${later} where ${later} is not null`;
  const remove = `insert into ${index} (${index}, rowid, tokens)
    select 'delete', old.seq, ${earlier} where ${earlier} is not null`;
  const vector = `array_to_tsvector(string_to_array(${later}, ' '))`;
  const calling = `for each row execute function keep_${index}()`;
  return [
    {
      // Nothing but a space ends a token. Neither texts nor their order are in it.
      sqlite: `create virtual table ${index} using fts5 (
        tokens, content = '', columnsize = 0, detail = none,
        tokenize = "ascii tokenchars '+=$<>|^\`~%_#@&*:/-'"
      )`,
    },
    { sqlite: `create trigger ${index}_insert after insert on ${table} begin ${add}; end` },
    { sqlite: `create trigger ${index}_delete after delete on ${table} begin ${remove}; end` },
    {
      sqlite: `create trigger ${index}_update ${changes} when ${earlier} is distinct from ${later}
        begin ${remove}; ${add}; end`,
    },
    {
      postgres: `create table ${index} (
        seq bigint primary key references ${table} (seq) on delete cascade, tokens tsvector not null
      )`,
    },
    { postgres: `create index ${index}_tokens on ${index} using gin (tokens)` },
    {
      postgres: `create function keep_${index}() returns trigger language plpgsql as $$ begin
        if ${later} is null then
          delete from ${index} where seq = new.seq;
        else
          insert into ${index} values (new.seq, ${vector})
          on conflict (seq) do update set tokens = excluded.tokens;
        end if;
        return null;
      end $$`,
    },
    { postgres: `create trigger ${index}_insert after insert on ${table} ${calling}` },
    { postgres: `create trigger ${index}_update ${changes} ${calling}` },
  ];
};

/** The stems of older rows are not known here: the job `stem` adds them after the start. */
export const statements: Statement[] = [
  'alter table submissions add column stems text',
  'create index submissions_unstemmed on submissions (seq) where stems is null',
  ...searchable('submissions', ['topic_id', 'status', 'is_waiting', 'department', 'assignee']),
];
