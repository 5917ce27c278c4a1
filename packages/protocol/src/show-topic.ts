import type { Taken } from './kind.ts';
import { kinds, type Topic, type TopicDraft } from './kinds/index.ts';
import type { Space, SpaceSettings } from './space.ts';
import type { Statement } from './statement.ts';
import type { TopicBase } from './topic.ts';

export interface TopicRecord {
  id: string;
  draft: TopicDraft;
  space: Space & Partial<Pick<SpaceSettings, 'clocks'>>;
  updated_at: string;
  taken: Taken;
  statements?: Statement[];
}

/**
 * The state which the window and the clock make of a topic; null while it is a draft.
 *
 * @example
 * const draft = { state: 'open', opens_at: null, closes_at: '2027-03-01T00:00:00.000Z' } as const;
 * stateAt(draft, new Date('2027-02-28T00:00:00Z')); //=> 'open'
 * stateAt(draft, new Date('2027-03-01T00:00:00Z')); //=> 'closed'
 */
export function stateAt(
  { state, opens_at, closes_at }: Pick<TopicBase, 'state' | 'opens_at' | 'closes_at'>,
  now: Date,
): Topic['state'] | null {
  if (state === 'draft') return null;
  if (state === 'closed' || (closes_at && Date.parse(closes_at) <= now.getTime())) return 'closed';
  return opens_at && Date.parse(opens_at) > now.getTime() ? 'scheduled' : 'open';
}

/**
 * The topic as everybody sees it at this moment. A draft is shown as if it were open: for a preview.
 *
 * @example
 * const taken = { held: {}, waiting: {} };
 * const updated_at = '2027-02-28T00:00:00.000Z';
 * const record = { id: 'projects', draft: sampleTopics(new Date()).projects, space: sampleSpace, updated_at, taken };
 * showTopic(record, new Date()).state; //=> 'open'
 */
export function showTopic(record: TopicRecord, now: Date): Topic {
  const { id, draft, space, updated_at, taken, statements = [] } = record;
  const { name, appeal_url, privacy_url } = space;
  const kind = kinds[draft.kind] as { show?: (draft: TopicDraft, taken: Taken) => object };
  return {
    ...draft,
    ...kind.show?.(draft, taken),
    id,
    state: stateAt(draft, now) ?? 'open',
    languages: Object.keys(draft.title),
    asked_by: { name, appeal_url, privacy_url },
    answer_within: space.clocks?.policies[draft.kind]?.answer ?? null,
    ...(statements.length > 0 ? { statements } : {}),
    updated_at,
  } as Topic;
}
