import type { Database } from './database.ts';

/** Who did what to which, without what was said. Written in the transaction of the deed. */
export interface Deed {
  at: string;
  /** A user name, or `resident`. */
  actor: string;
  action: string;
  object: string;
}

export async function writeAudit(db: Database, deed: Deed): Promise<void> {
  await db.insertInto('audit').values(deed).execute();
}
