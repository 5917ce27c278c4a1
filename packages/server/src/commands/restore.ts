import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { type Digests, differences, type Progress } from '../store/copy.ts';
import { openStore, type Store } from '../store/database.ts';
import type { Manifest } from './backup.ts';
import { fill } from './fill.ts';

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  } catch (error) {
    throw new StartError(`${folder} is no backup: ${(error as Error).message}`);
  }
}

/**
 * Fills an empty installation from a backup.
 * @throws StartError where it is not empty, or the backup does not hold what it should; nothing is changed then.
 */
export async function restore(
  store: Store,
  secretFile: string,
  folder: string,
  progress: Progress,
): Promise<Digests> {
  const manifest = await readManifest(folder);
  // A copy, since opening it brings a backup of an older version up to date.
  const work = await mkdtemp(join(tmpdir(), 'veche-restore-'));
  try {
    await copyFile(join(folder, 'veche.db'), join(work, 'veche.db'));
    const from = await openStore(join(work, 'veche.db'));
    try {
      return await fill(store, from.db, progress, async (read) => {
        const wrong = differences(read, manifest.tables);
        if (wrong.length > 0)
          throw new StartError(`The backup is damaged: ${wrong.join(', ')} are not as written.`);
        await copyFile(join(folder, 'secret.key'), secretFile);
      });
    } finally {
      await from.destroy();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
