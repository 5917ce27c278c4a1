import type { Issue } from '@veche/protocol';
import type { Format } from './format.ts';
import type { Messages } from './messages/ru.ts';

/** What the templates of a form are given. */
export interface FormView {
  readonly t: Messages;
  readonly format: Format;
  readonly lang: string;
  readonly issues: readonly Issue[];
  readonly isBusy: boolean;
}

/** The sentence for what is wrong at a control, or under it where the control stands for a group. */
export function issueAt({ issues, t }: FormView, name: string, isGroup = false): string | undefined {
  const found = issues.find(({ path }) => {
    const at = path.join('.');
    return at === name || (isGroup && at.startsWith(`${name}.`));
  });
  return found && t.issue[found.code](found.limit);
}
