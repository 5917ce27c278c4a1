import type { Statement } from './index.ts';

/** PostgreSQL tells every process that listens of each new event, once it is committed. */
export const statements: Statement[] = [
  {
    postgres: `create function tell_news() returns trigger language plpgsql as $$
      begin
        perform pg_notify('veche', new.id || ' ' || new.seq);
        return null;
      end
    $$`,
  },
  {
    postgres: `create trigger tell_news after update of seq on spaces
      for each row when (old.seq <> new.seq) execute function tell_news()`,
  },
];
