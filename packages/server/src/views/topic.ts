import {
  type QueryOf,
  refusal,
  type routes,
  type SpaceSettings,
  showTopic,
  stateAt,
  type Topic,
} from '@veche/protocol';
import type { Context } from '../context.ts';
import { statementsOf } from '../store/statements.ts';
import { talliesOf } from '../store/tallies.ts';
import type { StoredTopic } from '../store/topics.ts';
import type { Bytes } from './kept.ts';

/** The space with what only its staff sets; `not-found` where there is none. */
export const readSpace = async ({ catalogue }: Context, id: string): Promise<SpaceSettings> =>
  (await catalogue.book(id)).space;

/** A topic as everybody sees it; a draft is not there. */
export async function readTopic(context: Context, id: string): Promise<Topic> {
  const { topic, book } = await context.catalogue.topic(id);
  if (topic.draft.state === 'draft') throw refusal('not-found');
  return show(context, topic, book.space);
}

/** The same, ready to be sent: hundreds read it for each one who answers. */
export async function topicBytes(context: Context, id: string): Promise<Bytes> {
  const { topic } = await context.catalogue.topic(id);
  const state = stateAt(topic.draft, context.now()) ?? 'draft';
  return context.kept.get(id, `topic ${state}`, () => readTopic(context, id));
}

/** The topics of a space, open ones unless the filter says which. */
export async function listTopics(
  context: Context,
  id: string,
  { kind, state = 'open' }: NonNullable<QueryOf<typeof routes.listTopics>>,
): Promise<Topic[]> {
  const { space, topics } = await context.catalogue.book(id);
  const wanted = [...topics.values()].filter(
    ({ draft }) => stateAt(draft, context.now()) === state && (!kind || draft.kind === kind),
  );
  return Promise.all(wanted.map((topic) => show(context, topic, space)));
}

async function show(context: Context, topic: StoredTopic, space: SpaceSettings): Promise<Topic> {
  const taken = await talliesOf(context.db, topic.id);
  const statements = await statementsOf(context.db, topic.id);
  return showTopic({ ...topic, space, taken, statements }, context.now());
}
