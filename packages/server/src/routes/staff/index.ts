import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { registerFoundingRoutes } from './founding.ts';
import { registerMailRoutes } from './mail.ts';
import { onDesk } from './on-desk.ts';
import { registerOpinionRoutes } from './opinions.ts';
import { registerPeopleRoutes } from './people.ts';
import { registerPublishingRoutes } from './publishing.ts';
import { registerSessionRoutes } from './session.ts';
import { registerSettingsRoutes } from './settings.ts';
import { registerStatisticsRoutes } from './statistics.ts';
import { registerTemplateRoutes } from './templates.ts';
import { registerStaffTopicRoutes } from './topics.ts';
import { registerViewRoutes } from './views.ts';
import { registerWorkRoutes } from './work.ts';

/** What the desk calls: a session cookie, and a CSRF token for every change. */
export function registerStaffRoutes(app: FastifyInstance, context: Context): void {
  app.addHook('onSend', async (_, reply) => {
    reply.header('cache-control', 'no-store');
  });
  const desk = onDesk(app, context);
  registerSessionRoutes(app, context, desk);
  registerFoundingRoutes(app, context);
  registerWorkRoutes(desk, context);
  registerOpinionRoutes(desk, context);
  registerPublishingRoutes(desk, context);
  registerStaffTopicRoutes(desk, context);
  registerPeopleRoutes(desk, context);
  registerMailRoutes(desk, context);
  registerSettingsRoutes(desk, context);
  registerTemplateRoutes(desk, context);
  registerViewRoutes(desk, context);
  registerStatisticsRoutes(desk, context);
}
