import type { Route as Call } from '@veche/protocol';
import { type QueueName, queueName, type StaffMember, staffRoutes } from '@veche/protocol/desk';
import { parseRoute, type Route } from './route.ts';

/** Whether somebody may call a route of the endpoint: what they may not is not offered. */
export const mayCall = ({ role }: Pick<StaffMember, 'role'>, { roles }: Pick<Call, 'roles'>): boolean =>
  roles === undefined || roles.includes(role);

/** What a page is there for; pages that are not named are everybody's. */
const purposes: Partial<Record<Route['page'], Pick<Call, 'roles'>>> = {
  topics: staffRoutes.listStaffTopics,
  topic: staffRoutes.listStaffTopics,
  'new-topic': staffRoutes.publishTopic,
  people: staffRoutes.listPeople,
  person: staffRoutes.savePerson,
  'new-person': staffRoutes.savePerson,
  templates: staffRoutes.saveTemplate,
  settings: staffRoutes.readSettings,
  statistics: staffRoutes.readStatistics,
  log: staffRoutes.readLog,
  mail: staffRoutes.readMail,
};

export const mayOpen = (staff: Pick<StaffMember, 'role'>, page: Route['page']): boolean =>
  mayCall(staff, purposes[page] ?? {});

/** The queues that mean something to them, the one to begin with first. */
export function queuesOf(staff: Pick<StaffMember, 'role' | 'department'>): QueueName[] {
  if (mayCall(staff, staffRoutes.giveOpinion)) return ['asked', 'all'];
  const isWorking = mayCall(staff, staffRoutes.changeSubmission);
  // A moderator sees nothing but their department.
  const hasOwn = staff.department !== null && staff.role !== 'moderator';
  return queueName.options.filter(
    (name) => (isWorking || name !== 'mine') && (hasOwn || name !== 'department'),
  );
}

/** Where an address leads them: to their inbox where it means nothing, or nothing to them. */
export function placeOf(route: Route, staff: Pick<StaffMember, 'role' | 'department'>): Route {
  const place = mayOpen(staff, route.page) ? route : parseRoute('');
  const queues = queuesOf(staff);
  if (place.page !== 'inbox' || queues.includes(place.queue)) return place;
  return { ...place, queue: queues[0] ?? 'all' };
}
