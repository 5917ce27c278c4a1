import type { Receipt } from '@veche/protocol';
import { makeReceipt, makeSecret } from '@veche/protocol/light';
import { addressUnder } from './address.ts';
import type { DeviceStorage } from './storage.ts';

interface Kept {
  pending?: Receipt;
  sent: Receipt[];
}

/** What this device remembers of its resident: receipts by topic, and the participant key. */
export interface Receipts {
  /**
   * The receipt under which the next answer goes; made and kept before sending, so that a retry has the same id.
   *
   * @example
   * const receipt = client.receipts.pending('projects');
   * client.receipts.pending('projects').id === receipt.id; //=> true
   */
  pending(topic: string): Receipt;
  /**
   * The receipt of an attempt whose outcome this device does not know.
   *
   * @example
   * client.receipts.unsettled('projects'); //=> undefined
   */
  unsettled(topic: string): Receipt | undefined;
  /**
   * Remembers that the endpoint has it.
   *
   * @example
   * client.receipts.settle('projects', receipt);
   * client.receipts.sent('projects'); //=> [receipt]
   */
  settle(topic: string, receipt: Receipt): void;
  /**
   * Receipts of accepted answers, oldest first.
   *
   * @example
   * for (const one of client.receipts.sent('projects')) await client.follow(one);
   */
  sent(topic: string): Receipt[];
  /**
   * The key by which one participant is counted once; made at the first answer.
   *
   * @example
   * client.receipts.participant() === client.receipts.participant(); //=> true
   */
  participant(): string;
}

export function openReceipts(storage: DeviceStorage): Receipts {
  const read = (topic: string): Kept => storage.get<Kept>(`topic ${topic}`) ?? { sent: [] };
  const write = (topic: string, kept: Kept) => storage.set(`topic ${topic}`, kept);

  return {
    pending(topic) {
      const kept = read(topic);
      const receipt = kept.pending ?? makeReceipt();
      write(topic, { ...kept, pending: receipt });
      return receipt;
    },
    unsettled: (topic) => read(topic).pending,
    settle(topic, receipt) {
      const others = read(topic).sent.filter(({ id }) => id !== receipt.id);
      write(topic, { sent: [...others, receipt] });
    },
    sent: (topic) => read(topic).sent,
    participant() {
      const key = storage.get<string>('participant') ?? makeSecret();
      storage.set('participant', key);
      return key;
    },
  };
}

/** The address which opens a receipt on any device. */
export const receiptUrl = (endpoint: string, { id, token }: Receipt) =>
  `${addressUnder(endpoint, '/r/{id}', { id })}#${token}`;
