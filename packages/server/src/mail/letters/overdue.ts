import { type DueStep, textIn } from '@veche/protocol';
import type { Context } from '../../context.ts';
import { findStaff } from '../../store/staff.ts';
import type { Block, Sending } from '../letter.ts';
import { deskLink } from '../links.ts';
import { numberOf } from '../speech.ts';
import { type Colleague, colleague, lateness, lineOf, toStaff } from './to-staff.ts';

export interface Late {
  user: string;
  submission: string;
  step: DueStep;
}

/** Tells whoever has a submission that it is late. */
export const overdue = (context: Context, late: Late): Promise<Sending | undefined> =>
  write(context, late, 'overdue', async () => []);

/** Tells the head that it still is, and who has it. */
export const escalation = (context: Context, late: Late): Promise<Sending | undefined> =>
  write(context, late, 'escalation', async ({ speech: { s, lang } }, assignee) => {
    const holder = assignee === null ? undefined : await findStaff(context.db, assignee);
    const name = holder && textIn(JSON.parse(holder.name), lang);
    return [{ text: name ? s.escalation.holder(name) : s.escalation.nobody }, { small: s.escalation.why }];
  });

async function write(
  context: Context,
  { user, submission: id, step }: Late,
  letter: 'overdue' | 'escalation',
  more: (to: Colleague, assignee: string | null) => Promise<Block[]>,
): Promise<Sending | undefined> {
  const to = await colleague(context, user);
  const late = await lateness(context, id, step);
  if (!to || !late) return undefined;
  const { s, m, format } = to.speech;
  const [text, ...rest] = await more(to, late.submission.assignee);
  return {
    letter: {
      ...toStaff(to, `${s[letter].subject}: ${m.number(numberOf(id))}`),
      name: `${letter} ${id} ${step} ${late.due_at} ${user}`,
      blocks: [
        { text: await lineOf(context, to.speech, late.submission) },
        { text: s[letter].text(s.due[step], format.moment(late.due_at)) },
        ...(text ? [text] : []),
        { link: deskLink(context, id), label: s.open },
        ...rest,
      ],
    },
  };
}
