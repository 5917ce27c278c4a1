import * as z from 'zod/mini';
import { kinds, topic } from './kinds/index.ts';
import { message } from './message.ts';
import { problem } from './problem.ts';
import { type ProblemCode, problemCodes } from './refusal.ts';
import { commonCodes, type Route, routes } from './routes.ts';
import { sampleSubmissions } from './samples/index.ts';
import { staffSubmission } from './staff/case.ts';
import { person } from './staff/member.ts';
import { staffRoutes } from './staff/routes/index.ts';
import { session } from './staff/session.ts';
import { staffTopic } from './staff/topic.ts';
import { acknowledgement, submission } from './submission.ts';

type Json = Record<string, unknown>;

/** The JSON Schema of what is sent (`input`) or what comes back (`output`). */
const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
};

/** The shape of an answer is the topic's kind's, which a table of routes cannot say. */
const answers = Object.fromEntries(
  Object.entries(kinds).map(([name, { answer }]) => [
    `${name}_answer`,
    schemaOf(answer as z.ZodMiniType, 'input'),
  ]),
);

const answerReferences = {
  anyOf: Object.keys(answers).map((name) => ({ $ref: `#/components/schemas/${name}` })),
};

/** One valid submission for each topic of the demo. */
const submitExamples = Object.fromEntries(
  Object.entries(sampleSubmissions).map(([topic, value]) => [
    topic,
    { summary: `To the demo topic ${topic}`, value },
  ]),
);

function bodyOf(route: Route): Json {
  if (!route.body) return {};
  const schema = schemaOf(route.body, 'input');
  const isSubmit = route === routes.submit;
  if (isSubmit) schema.properties = { ...(schema.properties as Json), answer: answerReferences };
  const content = { 'application/json': { schema, ...(isSubmit ? { examples: submitExamples } : {}) } };
  return { requestBody: { required: true, content } };
}

/** What may go in the path, or in the query. */
function parametersIn(place: 'path' | 'query', schema: z.ZodMiniType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: one,
  }));
}

/** What several routes answer with, written out once. */
const named: Record<string, z.ZodMiniType> = {
  acknowledgement,
  message,
  person,
  session,
  staff_submission: staffSubmission,
  staff_topic: staffTopic,
  submission,
  topic,
};

function answerOf(schema: z.ZodMiniType): Json {
  const name = Object.keys(named).find((one) => named[one] === schema);
  return name ? { $ref: `#/components/schemas/${name}` } : schemaOf(schema, 'output');
}

function responsesOf(route: Route): Json {
  const good = Object.entries(route.responses).map(([status, schema]) => [
    status,
    {
      description: status === '201' ? 'It was made, and is on disk' : 'Here it is',
      content: { [route.isStream ? 'text/event-stream' : 'application/json']: { schema: answerOf(schema) } },
    },
  ]);
  const codes = [...route.codes, ...commonCodes] as ProblemCode[];
  const byStatus = Map.groupBy(codes, (code) => problemCodes[code]);
  const bad = [...byStatus].map(([status, group]) => [
    String(status),
    {
      description: `A problem: ${group.join(', ')}`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
    },
  ]);
  return Object.fromEntries([...good, ...bad]);
}

function securityOf({ auth, method }: Route): Json[] {
  if (auth === 'receipt' || auth === 'invitation') return [{ [auth]: [] }];
  if (auth === 'optional-receipt') return [{}, { receipt: [] }];
  if (auth === 'none') return [];
  return [{ session: [], ...(method === 'GET' ? {} : { csrf: [] }) }];
}

const operation = (name: string, route: Route): Json => ({
  operationId: name,
  summary: route.summary,
  ...(route.roles ? { description: `For the roles ${route.roles.join(', ')}.` } : {}),
  security: securityOf(route),
  parameters: [...parametersIn('path', route.params), ...parametersIn('query', route.query)],
  ...bodyOf(route),
  responses: responsesOf(route),
});

/** The OpenAPI 3.1 document of every route, made from the tables that server and client read. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries<Route>({ ...routes, ...staffRoutes })) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Veche',
      version: '1',
      summary: 'The shared feedback endpoint',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: {
        ...answers,
        ...Object.fromEntries(
          Object.entries(named).map(([name, schema]) => [name, schemaOf(schema, 'output')]),
        ),
        problem: schemaOf(problem, 'output'),
      },
      securitySchemes: {
        receipt: { type: 'http', scheme: 'bearer', description: 'The token of a receipt' },
        invitation: {
          type: 'http',
          scheme: 'bearer',
          description: 'The secret of an invitation to the desk, or of a link that founds a space',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'veche_session' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: 'For changes' },
      },
    },
  };
}
