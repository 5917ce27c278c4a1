import { staffRoutes } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import { publishStatement } from '../../verbs/publish-statement.ts';
import { publishTopic } from '../../verbs/publish-topic.ts';
import { listStaffTopics, readStaffTopic } from '../../views/staff-topics.ts';
import type { OnDesk } from './on-desk.ts';

/** What the space asks. */
export function registerStaffTopicRoutes(desk: OnDesk, context: Context): void {
  desk(staffRoutes.listStaffTopics, async ({ staff }) => ({
    body: { topics: await listStaffTopics(context, staff) },
  }));

  desk(staffRoutes.readStaffTopic, async ({ params, staff }) => ({
    body: await readStaffTopic(context, staff, params.topic),
  }));

  desk(staffRoutes.publishTopic, ({ params, body, staff }) =>
    publishTopic(context, staff, params.topic, body),
  );

  desk(staffRoutes.publishStatement, ({ params, body, staff }) =>
    publishStatement(context, staff, { topic: params.topic, id: params.statement, ...body }),
  );
}
