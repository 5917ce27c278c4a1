import { type Issue, makeIssue, type SpaceSettings } from '@veche/protocol';
import { canAnswer } from '@veche/protocol/desk';
import { staffNamed } from '../store/staff.ts';
import type { Unit } from '../unit.ts';
import { phrasesIn } from './route.ts';

/** What rules name that is not there, or that they could never find. Departments that are about to go are not meant. */
export async function wrongRules({ db, book }: Unit, next: SpaceSettings): Promise<Issue[]> {
  const departments = [...book.space.departments, ...next.departments].map(({ id }) => id);
  const assignees = next.routing.flatMap(({ to }) => to.assignee ?? []);
  const able = (assignees.length > 0 ? await staffNamed(db, assignees) : [])
    .filter(({ space_id, role }) => space_id === next.id && canAnswer(role))
    .map(({ user }) => user);
  const isWrong = (value: string | undefined, known: readonly string[]) =>
    value !== undefined && !known.includes(value);

  return next.routing.flatMap(({ when, to }, index) => {
    const wrong = [
      isWrong(when.topic, [...book.topics.keys()]) && ['when', 'topic'],
      isWrong(when.department, departments) && ['when', 'department'],
      isWrong(to.department, departments) && ['to', 'department'],
      isWrong(to.assignee, able) && ['to', 'assignee'],
    ].filter((path) => path !== false);
    const silent = (['words', 'place'] as const).filter(
      (what) => when[what] !== undefined && phrasesIn(when[what]).length === 0,
    );
    return [
      ...wrong.map((path) => makeIssue(['routing', index, ...path], 'not_a_choice')),
      ...silent.map((what) => makeIssue(['routing', index, 'when', what], 'bad_format')),
    ];
  });
}
