import type { Receipt } from './receipt.ts';

/** A new receipt: a random UUID and 32 bytes of the system's generator. */
export function makeReceipt(): Receipt {
  return { id: makeUuid(), token: makeSecret() };
}

/** A random UUID, version 4. `crypto.randomUUID` is missing on pages without https, where residents answer too. */
export function makeUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** 32 bytes of the system's generator in base64url, 43 characters. */
export function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}
