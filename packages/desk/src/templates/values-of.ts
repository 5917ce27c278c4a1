import { type Topic, textIn } from '@veche/protocol';
import type { StaffSubmission, TemplateField, TemplateList } from '@veche/protocol/desk';
import type { Desk } from '../desk-context.ts';
import { editorOf } from '../kinds/index.ts';

/** What is known of a submission to fill in a ready answer, in its resident's language. */
export function valuesOf(
  { space, staff }: Pick<Desk, 'space' | 'staff'>,
  one: StaffSubmission,
  topic: Topic | undefined,
  { official, time_zone }: Pick<TemplateList, 'official' | 'time_zone'>,
): Partial<Record<TemplateField, string>> {
  const { locale, answer, dues } = one;
  const day = (iso: string | undefined) => iso && dayIn(locale, iso, time_zone);
  const department = space.departments.find(({ id }) => id === (one.department ?? staff.department));
  const facts = answer && topic ? editorOf(one.kind).factsOf?.(answer as never, topic as never, locale) : {};
  const values = {
    ...facts,
    number: one.id,
    department: textIn(department?.name, locale),
    official: textIn(official, locale),
    due: day(dues.find(({ step, done_at }) => step === 'answer' && done_at === null)?.due_at),
    date: day(one.submitted_at),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

/** A date that can end a sentence: in Russian a full stop of its own follows the year. */
function dayIn(language: string, iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).formatToParts(new Date(iso));
  const end = parts.findLastIndex(({ type }) => type !== 'literal');
  return parts
    .slice(0, end + 1)
    .map(({ value }) => value)
    .join('');
}
