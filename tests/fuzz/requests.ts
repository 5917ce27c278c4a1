import fc from 'fast-check';
import { fromSchema, type Schema } from './from-schema.ts';
import { brokenBody, hostileHeaders, hostileText, hostileValue, spoiled } from './hostile.ts';

export interface Operation {
  name: string;
  method: string;
  path: string;
  isStaff: boolean;
  /** Whether it wants the secret of a link that is used once. */
  needsLink: boolean;
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }[];
  body?: Schema;
  /** Valid bodies, by the topic that they are for. */
  examples: Record<string, { value: object }>;
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** A request before it knows what is stored: `known` picks one of that, where it is set. */
export interface Plan {
  operation: Operation;
  method: string;
  /** By name; a number picks a known one. */
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: { json: unknown } | { raw: string } | undefined;
  headers: Record<string, string>;
  /** Picks the receipt and the time to look at a stream. */
  pick: number;
  /** Sent so often at the same time. */
  times: number;
}

const usually = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>, weight = 8) =>
  fc.oneof({ weight, arbitrary: good }, { weight: 1, arbitrary: bad });

/** Requests to one operation: valid, nearly valid and hostile. */
export function plansOf(operation: Operation, named: Record<string, Schema>): fc.Arbitrary<Plan> {
  const places = (place: 'path' | 'query') => operation.parameters.filter((one) => one.in === place);
  const params = Object.fromEntries(
    places('path').map(({ name, schema }) => [
      name,
      fc.oneof(
        { weight: 6, arbitrary: fc.nat() as fc.Arbitrary<unknown> },
        { weight: 2, arbitrary: fromSchema(schema, named) },
        { weight: 1, arbitrary: hostileText },
      ),
    ]),
  );
  const query = Object.fromEntries(
    places('query').map(({ name, schema }) => [name, usually(fromSchema(schema, named), hostileText, 4)]),
  );
  const valid = operation.body ? fromSchema(operation.body, named) : fc.constant(undefined);
  const nearly = fc
    .tuple(valid, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), hostileValue)
    .map(([value, path, by]) => spoiled(value, path, by));
  const body: fc.Arbitrary<Plan['body']> = operation.body
    ? fc.oneof(
        { weight: 5, arbitrary: valid.map((json) => ({ json })) },
        { weight: 4, arbitrary: nearly.map((json) => ({ json })) },
        { weight: 1, arbitrary: brokenBody.map((raw) => ({ raw })) },
      )
    : fc.constant(undefined);
  const plans: fc.Arbitrary<Plan> = fc.record({
    operation: fc.constant(operation),
    method: usually(
      fc.constant(operation.method),
      fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'),
      30,
    ),
    params: fc.record(params),
    query: fc.record(query, { requiredKeys: [] }),
    body,
    headers: usually(fc.constant({}), hostileHeaders, 5),
    pick: fc.nat(),
    times: usually(fc.constant(1), fc.constant(3), 20),
  });
  const examples = Object.entries(operation.examples);
  if (examples.length === 0) return plans;
  const exemplary = fc
    .tuple(plans, fc.constantFrom(...examples), fc.uuid(), fc.boolean(), fc.array(fc.nat()), hostileValue)
    .map(([plan, [topic, { value }], participant, isSpoiled, path, by]): Plan => {
      const json = { ...value, ...('participant' in value ? { participant } : {}) };
      const params = { ...plan.params, topic };
      return { ...plan, params, body: { json: isSpoiled ? spoiled(json, path, by) : json } };
    });
  return fc.oneof(plans, { weight: 2, arbitrary: exemplary });
}
