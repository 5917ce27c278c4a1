import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { copyAll, type Digests, differences, digestsOf, type Progress } from '../store/copy.ts';
import { inSnapshot, inTransaction, openStore, type Store } from '../store/database.ts';

/** What a backup says of itself. */
export interface Manifest {
  made_at: string;
  tables: Digests;
}

/**
 * Writes everything as it is at this moment into a new folder, while the server runs: the database as an SQLite file, from
 * whichever database it is, the secret, and what they should hold. Nothing is left where it fails.
 */
export async function backup(
  store: Store,
  secretFile: string,
  folder: string,
  progress: Progress,
): Promise<Manifest> {
  if (existsSync(folder)) throw new StartError(`${folder} is there already: a backup takes a new folder.`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    const copy = await openStore(join(unfinished, 'veche.db'));
    let tables: Digests;
    try {
      tables = await inSnapshot(store, (from) => inTransaction(copy, (to) => copyAll(from, to, progress)));
      const wrong = differences(tables, await digestsOf(copy.db, progress));
      if (wrong.length > 0) throw new Error(`The copy differs in ${wrong.join(', ')}.`);
    } finally {
      await copy.destroy();
    }
    await copyFile(secretFile, join(unfinished, 'secret.key'));
    const manifest = { made_at: new Date().toISOString(), tables };
    await writeFile(join(unfinished, 'manifest.json'), JSON.stringify(manifest, null, 2));
    await rename(unfinished, folder);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}
