import { placesIn, readConfig } from '../config.ts';
import { openStore, type Store } from '../store/database.ts';

/** Does something with the installation's database, and closes it. */
export async function withStore<T>(work: (store: Store, secretFile: string) => Promise<T>): Promise<T> {
  const { location, secretFile } = placesIn(readConfig(process.env));
  const store = await openStore(location);
  try {
    return await work(store, secretFile);
  } finally {
    await store.destroy();
  }
}
