import * as z from 'zod/mini';

/**
 * What can be wrong with one value. A closed list: a widget holds one sentence a code and language.
 */
export const issueCodes = [
  'required',
  'bad_format',
  'too_short',
  'too_long',
  'too_few',
  'too_many',
  'too_small',
  'too_large',
  'not_a_choice',
  'repeated',
  'too_young',
  'too_early',
  'not_asked',
  'outdated',
  'sum_mismatch',
  'unknown_language',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** One thing wrong with an input: where, what, and in English why. `limit` is the number that was crossed. */
export const issue = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.enum(issueCodes),
  message: z.string(),
  limit: z.optional(z.number()),
});
export type Issue = z.infer<typeof issue>;

const english: Record<IssueCode, string> = {
  required: 'This is required.',
  bad_format: 'This has the wrong form.',
  too_short: 'This is too short.',
  too_long: 'This is too long.',
  too_few: 'Too few are given.',
  too_many: 'Too many are given.',
  too_small: 'This number is too small.',
  too_large: 'This number is too large.',
  not_a_choice: 'This is not one of the choices.',
  repeated: 'The same is given twice.',
  too_young: 'Below the age that is asked.',
  too_early: 'This is not after its start.',
  not_asked: 'This topic does not ask for it.',
  outdated: 'This document has a newer version.',
  sum_mismatch: 'The sums do not agree.',
  unknown_language: 'This language is not one of the space.',
};

const isIssueCode = (text: string | undefined): text is IssueCode => issueCodes.includes(text as IssueCode);

function codeOf(found: z.core.$ZodIssue): IssueCode {
  const isString = 'origin' in found && found.origin === 'string';
  const isMany = 'origin' in found && (found.origin === 'array' || found.origin === 'set');
  // A schema that knows a better word says it as its message.
  if (isIssueCode(found.message)) return found.message;
  if (found.code === 'invalid_type') return found.input === undefined ? 'required' : 'bad_format';
  if (found.code === 'too_small') return isString ? 'too_short' : isMany ? 'too_few' : 'too_small';
  if (found.code === 'too_big') return isString ? 'too_long' : isMany ? 'too_many' : 'too_large';
  if (found.code === 'invalid_value') return 'not_a_choice';
  return 'bad_format';
}

function limitOf(found: z.core.$ZodIssue): number | undefined {
  if (found.code === 'too_small') return codeOf(found) === 'required' ? undefined : Number(found.minimum);
  if (found.code === 'too_big') return Number(found.maximum);
  if (found.code === 'custom') return found.params?.limit as number | undefined;
  return undefined;
}

/**
 * Makes one of our issues.
 *
 * @example
 * makeIssue(['answer', 'text'], 'too_long', 4000).limit; //=> 4000
 */
export function makeIssue(path: PropertyKey[], code: IssueCode, limit?: number): Issue {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  return { path: steps, code, message: english[code], ...(limit === undefined ? {} : { limit }) };
}

/** Translates zod's findings to ours, each path starting at `under`. */
function issuesOf(error: z.core.$ZodError, under: PropertyKey[] = []): Issue[] {
  return error.issues.map((found) => makeIssue([...under, ...found.path], codeOf(found), limitOf(found)));
}

/**
 * The value as the schema makes it, or everything that is wrong with it, each path starting at `under`.
 *
 * @example
 * parse(slug, 'shore').data; //=> 'shore'
 * parse(slug, 'The shore', ['id']).issues.map(({ path, code }) => [path, code]); //=> [[['id'], 'bad_format']]
 */
export function parse<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  under: PropertyKey[] = [],
): { data: z.output<S>; issues: [] } | { data: null; issues: Issue[] } {
  // With the input, what is missing can be told from what is of the wrong type.
  const parsed = z.safeParse(schema, value, { reportInput: true });
  return parsed.success
    ? { data: parsed.data, issues: [] }
    : { data: null, issues: issuesOf(parsed.error, under) };
}

/**
 * A check across fields, which runs as soon as those fields are fine by themselves: zod would otherwise wait until
 * everything else is, and a form in steps would hear of it only at the end.
 *
 * @example
 * const period = z.object({ from: z.int(), to: z.int() }).check(
 *   checkAcross(['from', 'to'], (context) => {
 *     if (context.value.to < context.value.from) report(context, ['to'], 'too_small', context.value.from);
 *   }),
 * );
 * parse(period, { from: 5, to: 4 }).issues.map(({ code, limit }) => [code, limit]); //=> [['too_small', 5]]
 */
export const checkAcross = <T>(fields: string[], check: (context: z.core.ParsePayload<T>) => void) =>
  z.check<T>(check, {
    when: ({ value, issues }) =>
      typeof value === 'object' &&
      value !== null &&
      !issues.some(({ path = [] }) => path.length === 0 || fields.includes(String(path[0]))),
  });

/**
 * Adds one of our issues from inside a `z.check`.
 *
 * @example
 * const even = z.int().check((context) => {
 *   if (context.value % 2) report(context, [], 'bad_format');
 * });
 * parse(even, 3).issues.map(({ code }) => code); //=> ['bad_format']
 */
export function report(
  context: z.core.ParsePayload<unknown>,
  path: PropertyKey[],
  code: IssueCode,
  limit?: number,
): void {
  context.issues.push({
    code: 'custom',
    path,
    message: code,
    input: context.value,
    ...(limit === undefined ? {} : { params: { limit } }),
  });
}
