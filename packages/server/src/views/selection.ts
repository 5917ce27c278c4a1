import type { InboxFilter, InboxList, StaffMember } from '@veche/protocol/desk';
import { dayOf, endOf, endOfWeek, startOf } from '../clocks/days.ts';
import type { Context } from '../context.ts';
import type { Selection } from '../store/selection.ts';
import { reachOf } from './reach.ts';

/** What a list of the inbox asks for, as of now: its days are those of the space, and its topics those that there are. */
export async function selectionOf(
  { catalogue, now }: Pick<Context, 'catalogue' | 'now'>,
  staff: StaffMember,
  list: InboxList,
): Promise<Selection> {
  const { space, topics } = await catalogue.book(staff.space);
  const zone = space.clocks.time_zone;
  const { queue, topic, kind, status, department, assignee, category, district, due, from, to } = list;
  const ofKind = [...topics.values()].filter(({ draft }) => draft.kind === kind).map(({ id }) => id);
  return {
    ...{ queue, topic, status, department, assignee, category, district },
    reach: reachOf(staff),
    user: staff.user,
    ownDepartment: staff.department,
    now: now().toISOString(),
    topics: kind && ofKind,
    due: due && dueIn(due, zone, now()),
    from: from && startOf(zone, from),
    to: to && endOf(zone, to),
  };
}

function dueIn(due: NonNullable<InboxFilter['due']>, zone: string, now: Date): Selection['due'] {
  const from = now.toISOString();
  if (due === 'overdue') return { before: from };
  return { from, before: due === 'today' ? endOf(zone, dayOf(zone, now).toString()) : endOfWeek(zone, now) };
}
