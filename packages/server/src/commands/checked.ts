import { parse } from '@veche/protocol';
import type * as z from 'zod/mini';
import { StartError } from '../start-error.ts';

/** What a schema makes of what was typed. */
export function checked<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const { data, issues } = parse(schema, value);
  if (issues.length === 0) return data as z.output<S>;
  throw new StartError(
    `That cannot be: ${issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')}.`,
  );
}
