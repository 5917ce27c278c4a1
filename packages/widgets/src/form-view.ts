import type { Issue, Problem } from '@veche/protocol';
import type { Words } from '@veche/words';

/** What the templates of a form are given. */
export interface FormView {
  readonly t: Words;
  readonly lang: string;
  readonly issues: readonly Issue[];
  readonly isBusy: boolean;
}

/** The sentence for a problem. Before all words are loaded there is one for all. */
export const problemIn = (t: Words, code: Problem['code']): string =>
  (t.problem as Words['problem'] | undefined)?.[code] ?? t.broken;

/** The sentence for what is wrong at a name, or at an item of the list that it names. `missing` says what to do there. */
export function issueAt(
  { issues, t }: FormView,
  name: string,
  { hasItems = false, missing }: { hasItems?: boolean; missing?: string } = {},
): string | undefined {
  const found = issues.find(({ path }) => {
    const at = path.join('.');
    return at === name || (hasItems && at.startsWith(`${name}.`));
  });
  if (found?.code === 'required' && missing) return missing;
  return found && t.issue[found.code](found.limit);
}
