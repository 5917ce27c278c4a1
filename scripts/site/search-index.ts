import MiniSearch, { type Options } from 'minisearch';
import { stemsSought } from '../../packages/server/src/store/stems.ts';

/** A section of a page, as it is found. */
export interface Entry {
  /** Path on the site, with an anchor. */
  id: string;
  page: string;
  title: string;
  text: string;
  code: string;
}

export type Found = Pick<Entry, 'id' | 'page' | 'title'> & { start: string };

/** The build writes an index by these, and the page reads it by the same. Words are found in any form, as at the desk. */
export const options: Options<Entry> = {
  fields: ['page', 'title', 'text', 'code'],
  storeFields: ['page', 'title', 'start'],
  extractField: (entry, field) =>
    field === 'start' ? startOf(entry.text.trim()) : entry[field as keyof Entry],
  tokenize: stemsSought,
  searchOptions: { prefix: true, combineWith: 'AND', boost: { page: 3, title: 4 } },
};

/** The first words, as many as two lines hold. */
const startOf = (text: string) => text.replace(/^(.{100,130}?)\s.*$/su, '$1…');

export function indexOf(entries: readonly Entry[]): string {
  const index = new MiniSearch<Entry>(options);
  index.addAll(entries);
  return JSON.stringify(index);
}
