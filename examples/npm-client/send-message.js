/**
 * A program that writes to the administration and waits for the answer, with the client alone.
 *
 *     node send-message.js http://localhost:4280 "В сквере не горит фонарь"
 */
import { createClient, makeReceipt, ProblemError } from '@veche/client';

const [endpoint, text] = process.argv.slice(2);
const client = createClient({ endpoint });

try {
  const topic = await client.topic('feedback');
  if (topic.kind !== 'feedback') throw new Error(`${topic.id} takes no messages`);

  // The receipt is made first: should the connection break, sending the same again is harmless.
  const receipt = makeReceipt();
  const answer = { category: topic.categories[0].id, text };
  const { status } = await client.submit(topic, receipt, { answer, locale: 'ru' });
  console.log(`${status}: ${client.receiptUrl(receipt)}`);

  const { messages } = await client.follow(receipt);
  console.log(`${messages.length} messages so far`);
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  const { code, issues = [] } = error.problem;
  console.error(code, issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  process.exitCode = 1;
}
