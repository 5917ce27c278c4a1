import type { KindName } from '@veche/protocol';
import type { InboxQuery, QueueName } from '@veche/protocol/desk';

/** Where in the desk somebody is: the address after `#`, so that every place can be linked and gone back to. */
export type Route =
  | { page: 'inbox'; queue: QueueName; filter: Filter; open?: string }
  | { page: 'topics' }
  | { page: 'topic'; id: string }
  | { page: 'new-topic'; kind: KindName }
  | { page: 'settings'; section: SectionName }
  | { page: 'password' };

/** The parts of the settings. */
export const sectionNames = ['about', 'departments', 'answering', 'deadlines', 'days'] as const;
export type SectionName = (typeof sectionNames)[number];

export type Filter = Pick<InboxQuery, 'topic' | 'kind' | 'status' | 'q'>;

const queues: QueueName[] = ['new', 'mine', 'waiting', 'overdue', 'answered', 'asked', 'all'];
const kinds: KindName[] = ['poll', 'initiative', 'feedback', 'volunteer'];
const filters = ['topic', 'kind', 'status', 'q'] as const;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Reads an address; one that means nothing is the inbox. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, id = '', extra = ''] = path.split('/').map(decoded);
  if (page === 'password') return { page };
  if (page === 'settings') return { page, section: sectionNames.find((name) => name === id) ?? 'about' };
  if (page === 'topics' && id === 'new' && kinds.includes(extra as KindName)) {
    return { page: 'new-topic', kind: extra as KindName };
  }
  if (page === 'topics') return id ? { page: 'topic', id } : { page: 'topics' };
  const params = new URLSearchParams(query);
  const given = filters.map((name) => [name, params.get(name)]).filter(([, value]) => value);
  const queue = queues.includes(id as QueueName) ? (id as QueueName) : 'new';
  return { page: 'inbox', queue, filter: Object.fromEntries(given), open: extra || undefined };
}

/** Writes an address. */
export function addressOf(route: Route): string {
  if (route.page === 'topic') return `#/topics/${encodeURIComponent(route.id)}`;
  if (route.page === 'new-topic') return `#/topics/new/${route.kind}`;
  if (route.page === 'settings') return `#/settings/${route.section}`;
  if (route.page !== 'inbox') return `#/${route.page}`;
  const query = new URLSearchParams(Object.entries(route.filter).filter(([, value]) => value)).toString();
  return `#/inbox/${route.queue}${route.open ? `/${route.open}` : ''}${query ? `?${query}` : ''}`;
}
