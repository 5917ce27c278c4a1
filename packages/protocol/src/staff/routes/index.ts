import { foundingRoutes } from './founding.ts';
import { mailRoutes } from './mail.ts';
import { opinionRoutes } from './opinions.ts';
import { peopleRoutes } from './people.ts';
import { publishingRoutes } from './publishing.ts';
import { sessionRoutes } from './session.ts';
import { settingsRoutes } from './settings.ts';
import { statisticsRoutes } from './statistics.ts';
import { templateRoutes } from './templates.ts';
import { topicRoutes } from './topics.ts';
import { viewRoutes } from './views.ts';
import { workRoutes } from './work.ts';

/** What the desk calls, and what each role may: see `roles` of every route. */
export const staffRoutes = {
  ...sessionRoutes,
  ...foundingRoutes,
  ...workRoutes,
  ...opinionRoutes,
  ...publishingRoutes,
  ...topicRoutes,
  ...peopleRoutes,
  ...mailRoutes,
  ...settingsRoutes,
  ...templateRoutes,
  ...viewRoutes,
  ...statisticsRoutes,
};
