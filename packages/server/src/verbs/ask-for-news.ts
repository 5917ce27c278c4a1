import { refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { findCase } from '../store/public-cases.ts';
import { subscribe, type Wanted } from './subscribe.ts';

/** Somebody wants news of a public case by mail: the address is asked. Whether it was before is not told. */
export async function askForNews(context: Context, wanted: Omit<Wanted, 'isOwn'>): Promise<void> {
  const found = await findCase(context.db, wanted.submission);
  if (!found) throw refusal('not-found');
  await context.writer.write(found.space_id, async (unit) => {
    // It may have been hidden meanwhile.
    if (!(await findCase(unit.db, wanted.submission))) throw refusal('not-found');
    if (!(await subscribe(context, unit, [{ ...wanted, isOwn: false }]))) return;
    const at = context.now().toISOString();
    unit.record({ at, actor: 'follower', action: 'ask-for-news', submission_id: wanted.submission });
  });
}
