import { staffRoutes } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import { chooseMail } from '../../verbs/choose-mail.ts';
import { csrfTokenOf } from '../../verbs/enter.ts';
import { retryMail } from '../../verbs/retry-mail.ts';
import { readMail } from '../../views/stuck-mail.ts';
import type { OnDesk } from './on-desk.ts';

/** Mails that did not leave, and those that one wants. */
export function registerMailRoutes(desk: OnDesk, context: Context): void {
  desk(staffRoutes.readMail, async ({ query, staff }) => ({ body: await readMail(context, staff, query) }));

  desk(staffRoutes.retryMail, async ({ body, staff }) => {
    await retryMail(context, staff, body.mails);
    return { body: {} };
  });

  desk(staffRoutes.chooseMorningMail, async ({ body, staff, token }) => ({
    body: { csrf_token: csrfTokenOf(token), staff: await chooseMail(context, staff, body.is_wanted) },
  }));
}
