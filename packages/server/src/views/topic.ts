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
import { findSpace } from '../store/spaces.ts';
import { talliesOf } from '../store/tallies.ts';
import { findTopic, type StoredTopic, topicsOf } from '../store/topics.ts';

/** The space with what only its staff sets; `not-found` where there is none. */
export async function readSpace({ db }: Context, id: string): Promise<SpaceSettings> {
  const space = await findSpace(db, id);
  if (!space) throw refusal('not-found');
  return space;
}

/** A topic as everybody sees it; a draft is not there. */
export async function readTopic(context: Context, id: string): Promise<Topic> {
  const topic = await findTopic(context.db, id);
  if (!topic || topic.draft.state === 'draft') throw refusal('not-found');
  return show(context, topic, await readSpace(context, topic.space_id));
}

/** The topics of a space, open ones unless the filter says which. */
export async function listTopics(
  context: Context,
  id: string,
  { kind, state = 'open' }: NonNullable<QueryOf<typeof routes.listTopics>>,
): Promise<Topic[]> {
  const space = await readSpace(context, id);
  const wanted = (await topicsOf(context.db, id)).filter(
    ({ draft }) => stateAt(draft, context.now()) === state && (!kind || draft.kind === kind),
  );
  return Promise.all(wanted.map((topic) => show(context, topic, space)));
}

async function show(context: Context, topic: StoredTopic, space: SpaceSettings): Promise<Topic> {
  const taken = await talliesOf(context.db, topic.id);
  return showTopic({ ...topic, space, taken }, context.now());
}
