import { staffRoutes } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import { hideSubmission } from '../../verbs/hide-submission.ts';
import { moderateComment } from '../../verbs/moderate-comment.ts';
import { publishSubmission } from '../../verbs/publish-submission.ts';
import { readOriginal } from '../../verbs/read-original.ts';
import type { OnDesk } from './on-desk.ts';

/** What everybody reads of a submission. */
export function registerPublishingRoutes(desk: OnDesk, context: Context): void {
  desk(staffRoutes.publishSubmission, async ({ params, body, staff }) => ({
    body: await publishSubmission(context, staff, { ...body, submission: params.id }),
  }));

  desk(staffRoutes.hideSubmission, async ({ params, staff }) => ({
    body: await hideSubmission(context, staff, params.id),
  }));

  desk(staffRoutes.readOriginal, async ({ params, staff }) => ({
    body: await readOriginal(context, staff, params.id),
  }));

  desk(staffRoutes.moderateComment, async ({ params, body, staff }) => ({
    body: await moderateComment(context, staff, { ...body, submission: params.id, id: params.comment }),
  }));
}
