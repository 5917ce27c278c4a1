import { createClient, openFollows } from '@veche/client';
import { makeReceipt, makeUuid, type Route, routes, showTopic, type TopicOf } from '@veche/protocol';
import { openApi } from '@veche/protocol/openapi';
import { sampleSpace, sampleTopics } from '@veche/protocol/samples';
import type { Schema } from './fuzz/from-schema.ts';

const now = new Date();
const poll = showTopic(
  {
    id: 'projects',
    draft: sampleTopics(now).projects,
    space: sampleSpace,
    updated_at: now.toISOString(),
    taken: { held: {}, waiting: {} },
  },
  now,
) as TopicOf<'poll'>;

type Document = {
  paths: Record<string, Record<string, { responses: Record<string, Content> }>>;
  components: { schemas: Record<string, Schema> };
};
type Content = { content?: Record<string, { schema: Schema }> };
const document = openApi() as unknown as Document;

const id = makeUuid();
const strings: Record<string, string> = {
  uuid: id,
  'date-time': now.toISOString(),
  date: now.toISOString().slice(0, 10),
  uri: 'https://veche.example.org/',
};

/** The plainest value that a schema allows: lists are empty, what may be missing is null. */
function plainest(schema: Schema): unknown {
  const { anyOf, oneOf, properties = {} } = schema;
  const some = anyOf ?? oneOf;
  if (schema.$ref) return plainest(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (some) return plainest(some.find(({ type }) => type === 'null') ?? some[0] ?? {});
  if (schema.type === 'array') return [];
  if (schema.type === 'boolean') return false;
  if (schema.type === 'string') return strings[schema.format ?? ''] ?? (schema.pattern ? 'en' : 'Words');
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(0, schema.minimum ?? 0);
  if (schema.type !== 'object') return null;
  // Records are of texts by language, or of numbers by id.
  if (typeof schema.additionalProperties === 'object') return { en: plainest(schema.additionalProperties) };
  return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, plainest(one)]));
}

/** What the document of the endpoint says that a route answers. */
function madeUp({ path, method }: Route): unknown {
  const { content = {} } = document.paths[path]![method.toLowerCase()]!.responses[200]!;
  return plainest(Object.values(content)[0]!.schema);
}

const answers = new Map<Route, unknown>([
  [routes.readSpace, sampleSpace],
  [routes.readTopic, poll],
  [routes.listTopics, { topics: [poll] }],
]);

/** Answers as an endpoint does that has everything, and takes everything. */
export const fakeFetch: typeof fetch = async (input, init) => {
  const { method, url } = new Request(input, init);
  const { pathname } = new URL(url);
  const route = Object.values<Route>(routes).find(
    (one) =>
      one.method === method && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
  if (!route) throw new Error(`No route for ${method} ${pathname}`);
  if (!answers.has(route)) answers.set(route, madeUp(route));
  return Response.json(answers.get(route));
};

/** What examples talk about without saying where they have it from. */
export function stage() {
  const client = createClient({ endpoint: 'https://veche.example.org', fetch: fakeFetch });
  return { client, follows: openFollows(client, 'ozersk'), poll, receipt: makeReceipt(), id };
}
