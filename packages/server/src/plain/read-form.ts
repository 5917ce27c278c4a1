import { refusal } from '@veche/protocol';

/** A form as a browser sends it: names may repeat. */
export type Posted = Readonly<Record<string, string | string[] | undefined>>;
/** Values by the steps of their dotted names: `answer.costs.0.amount`. */
export type Values = { [step: string]: unknown };

/** A form has no types, so the names tell: these are numbers, lists of what was chosen, and ticks. */
const numbers = /\.(age|amount|budget|money|property|labour)$|^answer\.scores\./;
const lists = /^answer\.(choices|ranking|shifts|skills)$/;
const ticks = /\.has_agreed$|^may_publish$|^is_of_age$/;

/** Most rows of a list that is filled in row by row. */
const mostRows = 1000;

function readControl(name: string, posted: string | string[]): unknown {
  const texts = [posted].flat().map((text) => text.trim());
  if (lists.test(name)) {
    const chosen = texts.filter(Boolean);
    return chosen.length > 0 ? chosen : undefined;
  }
  const text = texts.at(-1) ?? '';
  if (text === '') return undefined;
  if (ticks.test(name)) return true;
  return numbers.test(name) && Number.isFinite(Number(text)) ? Number(text) : text;
}

const isStep = (step: string) => /^[a-z0-9][a-z0-9_-]*$/.test(step) && step !== 'constructor';
const isRow = (step: string | undefined) => /^\d+$/.test(step ?? '');

/** Reads what was filled in. Empty controls are absent, and so are rows in which nothing is filled in. */
export function readForm(posted: Posted): Values {
  const values: Values = {};
  for (const [name, given] of Object.entries(posted)) {
    const value = given === undefined ? undefined : readControl(name, given);
    if (value !== undefined) put(values, name.split('.'), value);
  }
  return withoutEmptyRows(values) as Values;
}

function put(into: Values, steps: string[], value: unknown): void {
  if (!steps.every(isStep) || steps.some((step) => isRow(step) && Number(step) >= mostRows)) {
    throw refusal('malformed');
  }
  let at = into;
  for (const [index, step] of steps.slice(0, -1).entries()) {
    at[step] ??= isRow(steps[index + 1]) ? [] : {};
    if (typeof at[step] !== 'object') throw refusal('malformed');
    at = at[step] as Values;
  }
  at[steps.at(-1) ?? ''] = value;
}

function withoutEmptyRows(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((row) => row !== undefined).map(withoutEmptyRows);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([step, one]) => [step, withoutEmptyRows(one)]));
}

/** The value at a dotted name. */
export const valueAt = (values: Values, name: string): unknown =>
  name.split('.').reduce<unknown>((at, step) => (at as Values | undefined)?.[step], values);
