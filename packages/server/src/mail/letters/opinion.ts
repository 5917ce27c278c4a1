import type { Context } from '../../context.ts';
import { findOpinion } from '../../store/opinions.ts';
import { findSubmission } from '../../store/submissions.ts';
import type { Sending } from '../letter.ts';
import { deskLink } from '../links.ts';
import { numberOf } from '../speech.ts';
import { colleague, lineOf, toStaff } from './to-staff.ts';

/** Tells an expert that they are asked, as long as they have not answered. */
export async function opinion(
  context: Context,
  { user, submission: id }: { user: string; submission: string },
): Promise<Sending | undefined> {
  const to = await colleague(context, user);
  const asked = await findOpinion(context.db, id, user);
  const submission = await findSubmission(context.db, id);
  if (!to || !submission || !asked || asked.text !== null) return undefined;
  const { s, m } = to.speech;
  return {
    letter: {
      ...toStaff(to, `${s.opinion.subject}: ${m.number(numberOf(id))}`),
      name: `opinion ${id} ${user} ${asked.asked_at}`,
      blocks: [
        { text: await lineOf(context, to.speech, submission) },
        { text: s.opinion.text },
        { link: deskLink(context, id), label: s.open },
      ],
    },
  };
}
