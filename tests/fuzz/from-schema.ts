import fc from 'fast-check';

/** As much of JSON Schema as the document of the endpoint uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
}

/** Values that a schema allows, where its pattern is not too clever; `named` holds what it refers to. */
export function fromSchema(schema: Schema, named: Record<string, Schema>): fc.Arbitrary<unknown> {
  const of = (one: Schema) => fromSchema(one, named);
  if (schema.$ref) return of(named[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const some = schema.anyOf ?? schema.oneOf;
  if (some) return fc.oneof(...some.map(of));
  if (schema.allOf) return fc.tuple(...schema.allOf.map(of)).map((all) => Object.assign({}, ...all));
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return fc.integer({ min: clamp(schema.minimum, -1e6), max: clamp(schema.maximum, 1e6) });
    case 'number':
      return fc.double({ min: clamp(schema.minimum, -1e6), max: clamp(schema.maximum, 1e6), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(of(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'object':
      return object(schema, named);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** Whole numbers that a computer holds. */
const clamp = (limit: number | undefined, otherwise: number) =>
  limit === undefined || Math.abs(limit) > 1e9 ? otherwise : Math.ceil(limit);

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const key = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);

function text({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'uri') return fc.webUrl();
  if (format === 'email') return fc.emailAddress();
  if (pattern?.includes('{43}')) return key;
  if (pattern) return slug;
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 60) });
}

function object(schema: Schema, named: Record<string, Schema>): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, fromSchema(one, named)]),
  );
  if (Object.keys(fields).length > 0) return fc.record(fields, { requiredKeys: required });
  const values = typeof additionalProperties === 'object' ? additionalProperties : {};
  return fc.dictionary(fc.constantFrom('ru', 'en', 'a'), fromSchema(values, named), { maxKeys: 3 });
}
