import type { Client } from '@veche/client';
import type { Receipt } from '@veche/protocol';
import { ProblemError } from '@veche/protocol/light';

/** Whether the endpoint has a submission under this receipt. */
export async function opens(client: Client, receipt: Receipt, signal?: AbortSignal): Promise<boolean> {
  try {
    await client.follow(receipt, signal);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** The latest receipt of this device: of an accepted answer, or of one whose acceptance it never heard of. */
export async function knownReceipt(
  client: Client,
  topic: string,
  signal: AbortSignal,
): Promise<Receipt | undefined> {
  const { receipts } = client;
  const unsettled = receipts.unsettled(topic);
  if (unsettled && (await opens(client, unsettled, signal))) receipts.settle(topic, unsettled);
  return receipts.sent(topic).at(-1);
}
