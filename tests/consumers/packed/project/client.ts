/** Lists what a town asks, with the client alone. */
import { createClient, ProblemError, type Topic } from '@veche/client';

const client = createClient({ endpoint: process.argv[2] ?? '' });
const topics: Topic[] = await client.topics('ozersk', { kind: 'poll' });
console.log(topics.map(({ id }) => id).join());

try {
  await client.topic('nothing');
} catch (error) {
  // @ts-expect-error No problem has this code.
  if (error instanceof ProblemError && error.problem.code === 'no-code') throw error;
  if (error instanceof ProblemError) console.log(error.problem.code);
}
