import { staffRoutes } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import { askOpinion } from '../../verbs/ask-opinion.ts';
import { giveOpinion } from '../../verbs/give-opinion.ts';
import { publishOpinion } from '../../verbs/publish-opinion.ts';
import type { OnDesk } from './on-desk.ts';

/** What outside experts think. */
export function registerOpinionRoutes(desk: OnDesk, context: Context): void {
  desk(staffRoutes.askOpinion, ({ params, body, staff }) =>
    askOpinion(context, staff, { submission: params.id, expert: params.user, question: body.question }),
  );

  desk(staffRoutes.giveOpinion, async ({ params, body, staff }) => ({
    body: await giveOpinion(context, staff, { submission: params.id, text: body.text }),
  }));

  desk(staffRoutes.publishOpinion, async ({ params, body, staff }) => ({
    body: await publishOpinion(context, staff, {
      submission: params.id,
      expert: params.user,
      isPublic: body.is_public,
    }),
  }));
}
