import * as z from 'zod/mini';
import { secretToken, uuid } from './ids.ts';

/** The resident's proof and key: made by the sender before sending, so it exists offline too. */
export const receipt = z.object({ id: uuid, token: secretToken });
export type Receipt = z.infer<typeof receipt>;

/** A new receipt: a random UUID and 32 bytes of the system's generator. */
export function makeReceipt(): Receipt {
  return { id: crypto.randomUUID(), token: makeSecret() };
}

/** 32 bytes of the system's generator in base64url, 43 characters. */
export function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}
