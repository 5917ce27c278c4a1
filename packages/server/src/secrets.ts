import { createHmac, createSecretKey, hash, type KeyObject, randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { StartError } from './start-error.ts';

/** SHA-256 in hexadecimal: enough for secrets of over 112 random bits (OWASP ASVS 5.0, 6.5.2). */
export const hashOf = (text: string) => hash('sha256', text);

/** A hash that only the holder of the key can make or test. */
export const keyedHash = (key: KeyObject | string, text: string) =>
  createHmac('sha256', key).update(text).digest('hex');

/** 256 random bits in base64url. */
export const randomSecret = () => randomBytes(32).toString('base64url');

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
