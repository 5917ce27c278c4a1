export type {
  Answers,
  KindName,
  Message,
  Problem,
  PublicCase,
  Receipt,
  Results,
  Submission,
  Topic,
  TopicOf,
} from '@veche/protocol';
export { makeReceipt, ProblemError } from '@veche/protocol';
export type { Call, Connection } from './call.ts';
export type * from './client.ts';
export { createClient } from './create-client.ts';
export { type Follows, openFollows } from './follows.ts';
export type { KeptAnswer, KeptLetter, Letter } from './letters.ts';
export type { Interest, Live } from './live.ts';
export type { Outbox } from './outbox.ts';
export type { Receipts } from './receipts.ts';
export { type DeviceStorage, memoryStorage } from './storage.ts';
