import type { KindName } from '@veche/protocol';
import {
  type InboxList,
  inboxFilter,
  type LogQuery,
  type QueueName,
  queueName,
  type StatisticsQuery,
} from '@veche/protocol/desk';

/** Where in the desk somebody is: the address after `#`, so that every place can be linked and gone back to. */
export type Route =
  | { page: 'inbox'; queue: QueueName; filter: Filter; open?: string }
  | { page: 'topics' }
  | { page: 'topic'; id: string }
  | { page: 'new-topic'; kind: KindName }
  | { page: 'settings'; section: SectionName }
  /** `id` is `new` for one that is not there yet. */
  | { page: 'templates'; id?: string }
  | { page: 'people' }
  | { page: 'person'; user: string }
  | { page: 'new-person' }
  | { page: 'log'; filter: LogFilter }
  | { page: 'statistics'; filter: StatisticsFilter }
  | { page: 'mail' }
  | { page: 'account' }
  /** What a link opens once; its secret is read from the address and never written into one. */
  | { page: 'join' | 'found'; secret: string };

/** The parts of the settings. */
export const sectionNames = [
  'about',
  'departments',
  'sites',
  'routing',
  'answering',
  'deadlines',
  'days',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** What a list is limited to, and its order. */
export type Filter = Omit<InboxList, 'queue'>;
export type StatisticsFilter = StatisticsQuery;
export type LogFilter = Pick<LogQuery, 'actor' | 'submission'>;

const kinds: KindName[] = ['poll', 'initiative', 'feedback', 'volunteer'];
const filters = [...Object.keys(inboxFilter.shape), 'sort'];
const logFilters = ['actor', 'submission'];
const statisticsFilters = ['from', 'to', 'department'];

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

const givenIn = (query: string, names: string[]) => {
  const params = new URLSearchParams(query);
  return Object.fromEntries(names.map((name) => [name, params.get(name)]).filter(([, value]) => value));
};

const written = (filter: object) => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value)).toString();
  return query ? `?${query}` : '';
};

/** Reads an address; one that means nothing is the inbox. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, id = '', extra = ''] = path.split('/').map(decoded);
  if (page === 'account' || page === 'mail' || page === 'new-person') return { page };
  if (page === 'join' || page === 'found') return { page, secret: id };
  if (page === 'statistics') return { page, filter: givenIn(query, statisticsFilters) };
  if (page === 'log') return { page, filter: givenIn(query, logFilters) };
  if (page === 'people') return id ? { page: 'person', user: id } : { page };
  if (page === 'templates') return { page, id: id || undefined };
  if (page === 'settings') return { page, section: sectionNames.find((name) => name === id) ?? 'about' };
  if (page === 'topics' && id === 'new' && kinds.includes(extra as KindName)) {
    return { page: 'new-topic', kind: extra as KindName };
  }
  if (page === 'topics') return id ? { page: 'topic', id } : { page: 'topics' };
  const queue: QueueName = queueName.options.find((name) => name === id) ?? 'new';
  return { page: 'inbox', queue, filter: givenIn(query, filters), open: extra || undefined };
}

/** Writes an address. */
export function addressOf(route: Route): string {
  if (route.page === 'topic') return `#/topics/${encodeURIComponent(route.id)}`;
  if (route.page === 'new-topic') return `#/topics/new/${route.kind}`;
  if (route.page === 'person') return `#/people/${encodeURIComponent(route.user)}`;
  if (route.page === 'log' || route.page === 'statistics') {
    return `#/${route.page}${written(route.filter)}`;
  }
  if (route.page === 'templates') return `#/templates${route.id ? `/${route.id}` : ''}`;
  if (route.page === 'settings') return `#/settings/${route.section}`;
  if (route.page !== 'inbox') return `#/${route.page}`;
  return `#/inbox/${route.queue}${route.open ? `/${route.open}` : ''}${written(route.filter)}`;
}
