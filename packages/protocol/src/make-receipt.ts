import type { Receipt } from './receipt.ts';

/**
 * A new receipt: a UUID and 32 bytes of the system's generator.
 *
 * @example
 * const { id, token } = makeReceipt();
 * token.length; //=> 43
 */
export function makeReceipt(): Receipt {
  return { id: makeUuid(), token: makeSecret() };
}

/**
 * A UUID of version 7 (RFC 9562): milliseconds, then 74 random bits. A database finds room for ids in the order of time
 * far sooner than for ids in no order.
 *
 * @example
 * const id = makeUuid();
 * parse(uuid, id).data === id; //=> true
 */
export function makeUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let byte = 0; byte < 6; byte += 1) bytes[byte] = Math.floor(now / 256 ** (5 - byte)) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * 32 bytes of the system's generator in base64url, 43 characters.
 *
 * @example
 * makeSecret().length; //=> 43
 */
export function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}
