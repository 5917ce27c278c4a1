import { type CaseOrder, type CasesPage, type CasesQuery, parse } from '@veche/protocol';
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { type CasesFilter, findCases, type StoredCase } from '../store/public-cases.ts';
import { showItems } from './case-item.ts';
import { Bytes } from './kept.ts';

const pageSize = 20;

const columns: Record<CaseOrder, CasesFilter['order']> = {
  newest: 'published_at',
  followed: 'followers',
  answered: 'answered_at',
};

/** One page of what everybody may read. The first page of each order is kept until something happens in the space. */
export async function listCases(context: Context, space: string, query: CasesQuery): Promise<Bytes> {
  const { sort = 'newest', ...filter } = query;
  const isPlain = Object.values(filter).every((value) => value === undefined);
  if (!isPlain) return new Bytes(await findPage(context, space, query));
  return context.kept.get(keptFor(space), sort, () => findPage(context, space, { sort }));
}

/** Under which name the lists of a space are kept. */
export const keptFor = (space: string) => `cases of ${space}`;

export async function findPage(context: Context, space: string, query: CasesQuery): Promise<CasesPage> {
  const { sort = 'newest', cursor, limit = pageSize, ...filter } = query;
  const book = await context.catalogue.book(space);
  const order = columns[sort];
  const found = await findCases(context.store, {
    ...filter,
    space,
    order,
    after: cursor === undefined ? undefined : readCursor(cursor),
    // One more than asked tells whether another page follows.
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    cases: await showItems(context.db, book, page),
    next_cursor: last ? writeCursor(last, order) : null,
  };
}

const place = z.tuple([z.union([z.string(), z.int()]), z.string()]);

const writeCursor = (last: StoredCase, order: CasesFilter['order']) =>
  Buffer.from(JSON.stringify([last[order], last.id])).toString('base64url');

/** A cursor that nobody gave out starts the list anew rather than failing. */
function readCursor(cursor: string): [string | number, string] | undefined {
  try {
    return parse(place, JSON.parse(Buffer.from(cursor, 'base64url').toString())).data ?? undefined;
  } catch {
    return undefined;
  }
}
