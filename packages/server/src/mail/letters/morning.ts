import { dueAfter } from '../../clocks/due.ts';
import type { Context } from '../../context.ts';
import { type OpenWork, openOpinions, openWork } from '../../store/open-work.ts';
import { listStaff } from '../../store/staff.ts';
import { areReachable, holdersOf } from '../../views/holders.ts';
import type { Block, Sending } from '../letter.ts';
import { deskLink } from '../links.ts';
import { type Colleague, colleague, lineOf, toStaff } from './to-staff.ts';

/** Lines under one heading; the desk has the rest. */
const most = 10;

export interface Morning {
  user: string;
  /** The local date. */
  day: string;
  /** When the last such mails were left: what has come near since is what everybody is reminded of. */
  since: string;
}

interface Waiting {
  overdue: OpenWork[];
  soon: OpenWork[];
  fresh: OpenWork[];
  asked: OpenWork[];
}

/**
 * What waits for somebody at the beginning of a working day. Whoever does not want it is only told what has come near its
 * deadline.
 */
export async function morning(context: Context, given: Morning): Promise<Sending | undefined> {
  const to = await colleague(context, given.user);
  if (!to) return undefined;
  const isWanted = to.person.wants_morning_mail === 1;
  const all = await waitingFor(context, to, isWanted ? undefined : new Date(given.since));
  const { overdue, soon, fresh, asked } = isWanted ? all : { ...nothing, soon: all.soon };
  if (overdue.length + soon.length + fresh.length + asked.length === 0) return undefined;
  const { s } = to.speech;
  const counts = s.morning.subject(overdue.length, soon.length, fresh.length) || s.morning.asked;
  return {
    letter: {
      ...toStaff(to, counts.charAt(0).toUpperCase() + counts.slice(1)),
      name: `morning ${given.user} ${given.day}`,
      unsubscribe: [`${context.publicUrl}/desk/#/account`],
      blocks: [
        ...(await part(context, to, s.morning.overdue, overdue)),
        ...(await part(context, to, s.morning.soon, soon)),
        ...(await part(context, to, s.morning.fresh, fresh)),
        ...(await part(context, to, s.morning.asked, asked)),
        { link: `${context.publicUrl}/desk/`, label: s.morning.desk },
        { small: isWanted ? s.morning.why : s.morning.reminder },
        { smallLink: `${context.publicUrl}/desk/#/account`, label: s.morning.change },
      ],
    },
  };
}

const nothing: Waiting = { overdue: [], soon: [], fresh: [], asked: [] };

/** Each submission once, under what is most urgent about it. */
async function waitingFor(
  context: Context,
  { person, space }: Colleague,
  since: Date | undefined,
): Promise<Waiting> {
  const now = context.now();
  const staff = areReachable(await listStaff(context.db, space.id));
  const horizon = (from: Date) =>
    dueAfter(space.clocks, from, { days: space.remind_days, of: 'working' }).toISOString();
  const [near, before] = [horizon(now), since ? horizon(since) : ''];
  const waiting: Waiting = { ...nothing, overdue: [], soon: [], fresh: [] };
  for (const one of await openWork(context.db, space.id)) {
    if (!holdersOf(staff, one).some(({ user }) => user === person.user)) continue;
    if (one.due_at !== null && one.due_at < now.toISOString()) waiting.overdue.push(one);
    else if (one.due_at !== null && one.due_at <= near && one.due_at > before) waiting.soon.push(one);
    else if (one.is_fresh) waiting.fresh.push(one);
  }
  return { ...waiting, asked: await openOpinions(context.db, person.user) };
}

async function part(
  context: Context,
  { speech }: Colleague,
  title: string,
  some: OpenWork[],
): Promise<Block[]> {
  if (some.length === 0) return [];
  const list = await Promise.all(
    some.slice(0, most).map(async (one) => ({
      link: deskLink(context, one.id),
      label: await lineOf(context, speech, one, one.due_at),
    })),
  );
  const rest = some.length - list.length;
  return [
    { text: `${title}: ${some.length}` },
    { list },
    ...(rest > 0 ? [{ small: speech.s.morning.more(rest) }] : []),
  ];
}
