import * as z from 'zod/mini';
import { slug, uuid } from '../ids.ts';
import { line } from '../text.ts';
import { inboxList } from './inbox.ts';

/** A list of the inbox that somebody named. One that is shared is there for everybody at the desk. */
export const viewInput = z.object({ name: line(60), is_shared: z.boolean(), list: inboxList });
export type ViewInput = z.infer<typeof viewInput>;

/** `user` made it, and may have left since. */
export const view = z.extend(viewInput, { id: uuid, user: slug });
export type View = z.infer<typeof view>;

/** By name. */
export const viewList = z.object({ views: z.array(view) });
