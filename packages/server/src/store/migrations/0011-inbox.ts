import type { Statement } from './index.ts';

/** Somebody may still do something about it. Queries say it in these very words. */
const isOpen = "status in ('received', 'in_work', 'reaction_requested', 'forwarded', 'reopened', 'answered')";

/** The orders of the inbox, for each queue: no list reads more than it shows, however much lies in the archive. */
const indices = {
  new: '(space_id, seq, status, department) where is_waiting = 1 and assignee is null',
  new_due: `(space_id, due_at, seq, status, department)
    where is_waiting = 1 and assignee is null and due_at is not null`,
  waiting: '(space_id, seq, department) where is_waiting = 1',
  assignee: '(space_id, assignee, seq) where assignee is not null',
  assignee_open: `(space_id, assignee, seq) where ${isOpen}`,
  department: '(space_id, department, seq) where department is not null',
  department_open: `(space_id, department, seq, status, is_waiting, assignee) where ${isOpen}`,
  department_due: '(space_id, department, due_at, seq) where due_at is not null',
  department_changed: '(space_id, department, updated_at, seq) where department is not null',
  status: '(space_id, status, seq)',
  status_changed: '(space_id, status, updated_at, seq)',
  changed: '(space_id, updated_at, seq)',
};

export const statements: Statement[] = [
  ...Object.entries(indices).map(
    ([name, index]) => `create index submissions_${name} on submissions ${index}`,
  ),
];
