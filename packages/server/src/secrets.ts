import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { StartError } from './start-error.ts';

/** SHA-256 in hexadecimal: enough for secrets of over 112 random bits (OWASP ASVS 5.0, 6.5.2). */
export const hashOf = (text: string) => hash('sha256', text);

/** A hash that only the holder of the key can make or test. */
export const keyedHash = (key: KeyObject | string, text: string) =>
  createHmac('sha256', key).update(text).digest('hex');

/** A key for one purpose alone: what it makes is never the same as what another one does of the same words. */
const subkey = (key: KeyObject, purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));

/**
 * A key to what these words name, in the form of a secret token. It is made when it is needed and stored nowhere: the
 * holder of the secret can make it again, and nobody else.
 */
export const derivedKey = (key: KeyObject, words: string) =>
  createHmac('sha256', subkey(key, 'link')).update(words).digest('base64url');

/** Whether two secrets are the same, in a time that does not tell how far they agree. */
export const isSameSecret = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));

/** 256 random bits in base64url. */
export const randomSecret = () => randomBytes(32).toString('base64url');

/** An argon2id hash of nothing that anybody knows: it takes as long to be wrong about as any. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$k9Z6Z8jvVAY6aDyPPTqOEnxmFkl9oJhKZz8rGZ1FjqY';

const sealing = 'aes-256-gcm';
const sealKey = (key: KeyObject) => subkey(key, 'seal');

/** Encrypts what the server must read again and its database alone must not give away. */
export function seal(key: KeyObject, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(sealing, sealKey(key), nonce);
  const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/** What was sealed. Throws where it was sealed by another key, or has changed since. */
export function unseal(key: KeyObject, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(sealing, sealKey(key), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}

/** Reads the installation's secret, made on the first start. */
export function openSecret(file: string): KeyObject {
  try {
    // Exclusive: two first starts at once agree on one secret.
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 });
    chmodSync(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new StartError(`The secret ${file} cannot be written: ${(error as Error).message}`);
    }
  }
  const secret = readFileSync(file);
  if (secret.length !== 32) throw new StartError(`The secret ${file} is damaged: it should hold 32 bytes.`);
  return createSecretKey(secret);
}
