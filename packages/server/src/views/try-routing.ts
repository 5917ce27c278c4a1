import { refusal } from '@veche/protocol';
import type { Routed, routingTrial, StaffMember } from '@veche/protocol/desk';
import type * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { departmentOf } from '../kinds/index.ts';
import { takeFromUnable } from '../routing/assigned.ts';
import { route } from '../routing/route.ts';

/** Where something would go by rules that may not be in force yet. Throws `not-found` for a topic that is not there. */
export async function tryRouting(
  { db, catalogue }: Context,
  { space }: StaffMember,
  { routing, topic: id, category, district, text = '', place = '' }: z.infer<typeof routingTrial>,
): Promise<Routed> {
  const topic = (await catalogue.book(space)).topics.get(id);
  if (!topic) throw refusal('not-found');
  const going = route(routing, {
    topic: id,
    category: category ?? null,
    district: district ?? null,
    // The kind looks at nothing else to know who answers.
    department: departmentOf(topic.draft, { category }),
    words: `${text} ${place}`,
    place,
  });
  const given = { ...going, space_id: space };
  await takeFromUnable(db, [given]);
  return { ...going, assignee: given.assignee };
}
