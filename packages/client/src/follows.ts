import type { CaseItem } from '@veche/protocol';
import { makeUuid, ProblemError } from '@veche/protocol/light';
import type { Client } from './client.ts';

interface Kept {
  id: string;
  /** The id under which the endpoint counts this device: a new one for each case, so that it ties nothing together. */
  follower: string;
  /** What was there when its page was last looked at. */
  seen_at: string;
}

type Seen = Pick<CaseItem, 'id' | 'changed_at' | 'duplicate_of'>;

/** The public cases of a space that this device follows. Nothing is kept before the first of them. */
export interface Follows {
  /** Oldest first. */
  readonly ids: string[];
  /**
   * Follows it, or no longer; gives how many do.
   *
   * @example
   * const followers = await follows.change(await client.case(id), true);
   * follows.ids; //=> [id]
   */
  change(one: Seen, isFollowing: boolean): Promise<number>;
  /**
   * Whether something has changed since it was looked at.
   *
   * @example
   * follows.isNews(await client.case(id)); //=> false
   */
  isNews(one: Seen): boolean;
  /**
   * It was looked at.
   *
   * @example
   * follows.see(await client.case(id));
   */
  see(one: Seen): void;
  /**
   * Whoever followed a repetition follows the case that it repeats, as the endpoint has it.
   *
   * @example
   * const { cases } = await client.cases('ozersk');
   * await follows.turnToMain(cases);
   */
  turnToMain(found: readonly Seen[]): Promise<void>;
}

/**
 * The public cases of a space that this device follows.
 *
 * @example
 * const follows = openFollows(client, 'ozersk');
 * follows.ids; //=> []
 */
export function openFollows({ storage, followCase }: Client, space: string): Follows {
  const key = `follows ${space}`;
  const all = (): Kept[] => storage.get<Kept[]>(key) ?? [];
  const find = (id: string) => all().find((one) => one.id === id);

  function keep(id: string, kept: Kept | undefined): void {
    const others = all().filter((one) => one.id !== id && one.id !== kept?.id);
    const left = kept ? [...others, kept] : others;
    if (left.length > 0) storage.set(key, left);
    else storage.remove(key);
  }

  return {
    get ids() {
      return all().map(({ id }) => id);
    },
    async change({ id, changed_at }, isFollowing) {
      const follower = find(id)?.follower ?? makeUuid();
      // Before it is sent, so that a repetition has the same id.
      if (isFollowing) keep(id, { id, follower, seen_at: changed_at });
      try {
        const followers = await followCase(id, follower, isFollowing);
        if (!isFollowing) keep(id, undefined);
        return followers;
      } catch (error) {
        const isGone = error instanceof ProblemError && error.problem.code === 'not-found';
        if (isGone) keep(id, undefined);
        throw error;
      }
    },
    isNews: ({ id, changed_at }) => changed_at > (find(id)?.seen_at ?? changed_at),
    see({ id, changed_at }) {
      const kept = find(id);
      if (kept) keep(id, { ...kept, seen_at: changed_at });
    },
    async turnToMain(found) {
      for (const { id, duplicate_of } of found) {
        const kept = find(id);
        if (!kept || !duplicate_of) continue;
        // Followed already: then one of the two counts no longer.
        if (find(duplicate_of)) await followCase(duplicate_of, kept.follower, false);
        keep(id, find(duplicate_of) ?? { ...kept, id: duplicate_of, seen_at: '' });
      }
    },
  };
}
