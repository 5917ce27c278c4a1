import { submissionStatus, type Texts, textIn } from '@veche/protocol';
import {
  canAnswer,
  type InboxList,
  inboxSort,
  me,
  nobody,
  type Person,
  type StaffTopic,
  staffRoutes,
} from '@veche/protocol/desk';
import type { Desk } from '../desk-context.ts';
import { editorOf } from '../kinds/index.ts';

/** What lists are limited by, as it is at the moment. */
export interface Known {
  readonly topics: StaffTopic[];
  readonly people: Person[];
}

/** Reads what the official's role may read of it. */
export async function readKnown({ call, may }: Desk): Promise<Known> {
  const [topics, people] = await Promise.all([
    may(staffRoutes.listStaffTopics) ? call(staffRoutes.listStaffTopics) : undefined,
    may(staffRoutes.listPeople) ? call(staffRoutes.listPeople) : undefined,
  ]);
  return {
    topics: topics?.topics ?? [],
    people: (people?.people ?? []).filter(({ role }) => canAnswer(role)),
  };
}

/** Those who can have a submission of this department to work on, by user name. */
export const ableTo = ({ people }: Known, department: string | null): Person[] =>
  people.filter(({ role, department: own }) => role !== 'moderator' || own === department);

export type Options = [value: string, label: string][];
type Chosen = Exclude<keyof InboxList, 'q' | 'from' | 'to' | 'queue'>;

/** What can be chosen in each part of the filter; where there is nothing to choose, it is left out. */
export function optionsOf(desk: Desk, { topics, people }: Known): Partial<Record<Chosen, Options>> {
  const { t, lang, space, staff } = desk;
  const named = (all: readonly { id: string; name: Texts }[]): Options =>
    all.map(({ id, name }) => [id, textIn(name, lang)]);
  const asked = (part: 'category' | 'district') => {
    const found = topics.flatMap(({ draft }) => editorOf(draft.kind).sortsBy?.(draft)[part] ?? []);
    return [...new Map(found.map(({ id, title }) => [id, textIn(title, lang)]))];
  };
  const all: Record<Chosen, Options> = {
    topic: topics.map(({ id, draft }) => [id, textIn(draft.title, lang)]),
    kind: Object.entries(t.kinds),
    status: submissionStatus.options.map((status) => [status, t.status[status]]),
    category: asked('category'),
    district: asked('district'),
    department: staff.role === 'moderator' ? [] : named(space.departments),
    assignee:
      people.length === 0
        ? []
        : [
            [me, t.inbox.me],
            [nobody, t.submission.nobody],
            ...named(people.map(({ user, name }) => ({ id: user, name }))),
          ],
    due: Object.entries(t.inbox.dues),
    sort: inboxSort.options.map((sort) => [sort, t.inbox.sorts[sort]]),
  };
  return Object.fromEntries(Object.entries(all).filter(([, options]) => options.length > 0));
}
