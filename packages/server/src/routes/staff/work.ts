import { staffRoutes } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import type { Interest } from '../../live/followers.ts';
import { findSubmission } from '../../store/submissions.ts';
import { changeSubmission } from '../../verbs/change-submission.ts';
import { changeSubmissions } from '../../verbs/change-submissions.ts';
import { markSeen } from '../../verbs/mark-seen.ts';
import { note } from '../../verbs/note.ts';
import { reply as replyTo } from '../../verbs/reply.ts';
import { openStaffSubmission, readStaffSubmission } from '../../views/case.ts';
import { readInbox } from '../../views/inbox.ts';
import { readQueueCounts } from '../../views/queue-counts.ts';
import { isWhole, reachesSubmission, reachOf } from '../../views/reach.ts';
import { holderOf } from '../../views/session.ts';
import { openStream } from '../live.ts';
import type { OnDesk } from './on-desk.ts';

/** Submissions and what is done about them. */
export function registerWorkRoutes(desk: OnDesk, context: Context): void {
  desk(staffRoutes.readInbox, async ({ query, staff }) => ({ body: await readInbox(context, staff, query) }));

  desk(staffRoutes.countQueues, async ({ staff }) => ({ body: await readQueueCounts(context, staff) }));

  desk(staffRoutes.followInbox, ({ staff, token, request, reply }) => {
    const interest: Interest = {
      space: staff.space,
      topics: new Set(),
      cases: new Set(),
      submissions: 'all',
      answered: new Set(),
      ...(isWhole(reachOf(staff)) ? {} : { mayHear: (id) => mayHear(id) }),
      // With another reach they come back, and are told of another part.
      mayStay: async () => {
        const now = await holderOf(context, token);
        return now?.role === staff.role && now.department === staff.department;
      },
    };
    async function mayHear(id: string): Promise<boolean> {
      const submission = await findSubmission(context.db, id);
      return submission !== undefined && reachesSubmission(context.db, staff, submission);
    }
    return openStream(context, interest, request, reply);
  });

  desk(staffRoutes.readStaffSubmission, async ({ params, staff }) => ({
    body: await readStaffSubmission(context, staff, params.id),
  }));

  desk(staffRoutes.notePresence, async ({ params, body, staff }) => {
    const { db, catalogue, presence } = context;
    await openStaffSubmission({ db, book: await catalogue.book(staff.space) }, staff, params.id);
    await presence.say(staff, params.id, body.doing);
    return { body: { people: presence.at(params.id).filter(({ user }) => user !== staff.user) } };
  });

  desk(staffRoutes.reply, ({ params, body, staff }) =>
    replyTo(context, staff, { ...body, submission: params.id, id: params.message }),
  );

  desk(staffRoutes.note, ({ params, body, staff }) =>
    note(context, staff, { submission: params.id, id: params.note, ...body }),
  );

  desk(staffRoutes.changeSubmission, async ({ params, body, staff }) => ({
    body: await changeSubmission(context, staff, params.id, body),
  }));

  desk(staffRoutes.changeSubmissions, async ({ body, staff }) => ({
    body: await changeSubmissions(context, staff, body.changes),
  }));

  desk(staffRoutes.markSeen, async ({ params, body, staff }) => {
    await markSeen(context, staff, params.id, body.until);
    return { body: {} };
  });
}
