import { type Client, createClient, memoryStorage } from '@veche/client';
import { makeProblem, type Space, showTopic, type Topic } from '@veche/protocol';
import type { StaffTopic } from '@veche/protocol/desk';

/** A topic as residents would see it if it were open now. */
export const showAsOpen = (
  { id, draft, updated_at }: Pick<StaffTopic, 'id' | 'draft' | 'updated_at'>,
  space: Space,
): Topic =>
  showTopic(
    {
      id,
      draft: { ...draft, state: 'open', opens_at: null },
      space,
      updated_at,
      taken: { held: {}, waiting: {} },
    },
    new Date(),
  );

/** A client that knows one topic and takes no answers: it lets the real widgets show what is not published yet. */
export function previewClient(topic: Topic): Client {
  return createClient({
    endpoint: 'https://preview.invalid',
    storage: memoryStorage(),
    fetch: async (input, init) => {
      const isRead = new Request(input, init).method === 'GET';
      const closed = makeProblem('closed');
      return isRead
        ? new Response(JSON.stringify(topic))
        : new Response(JSON.stringify(closed), { status: closed.status });
    },
  });
}
