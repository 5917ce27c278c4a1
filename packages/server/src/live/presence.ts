import { slug, uuid } from '@veche/protocol';
import type { Doing } from '@veche/protocol/desk';
import { type Present, presenceInput, present, type StaffMember } from '@veche/protocol/desk';
import * as z from 'zod/mini';

/** How long somebody counts as there after their browser has last said so, in milliseconds: it does every 20 seconds. */
const lasting = 45_000;

/** That somebody at a desk is at a submission, as the nodes tell it to each other. */
const whereabouts = z.object({
  space: slug,
  submission: uuid,
  ...z.pick(present, { user: true, name: true }).shape,
  ...presenceInput.shape,
});
type Whereabouts = z.infer<typeof whereabouts>;

type Tell = (space: string, submission: string, people: Present[]) => void;

/** Who has which submission open at which desk. It is in memory alone: every node knows it of all, and no disk. */
export class Presence {
  readonly #whisper: (text: string) => Promise<void>;
  readonly #tell: Tell;
  readonly #lasting: number;
  readonly #there = new Map<string, Map<string, Present & { end: NodeJS.Timeout }>>();

  /** `whisper` tells every node, this one too, in one order; `tell` is called where somebody came, went or began to type. */
  constructor(whisper: (text: string) => Promise<void>, tell: Tell, time = lasting) {
    this.#whisper = whisper;
    this.#tell = tell;
    this.#lasting = time;
  }

  async say({ space, user, name }: StaffMember, submission: string, doing: Doing): Promise<void> {
    const said: Whereabouts = { space, submission, user, name, doing };
    await this.#whisper(JSON.stringify(said));
  }

  /** What some node has whispered; of another version it may be something else. */
  hear(text: string): void {
    const { data } = z.safeParse(whereabouts, JSON.parse(text));
    if (data) this.#note(data);
  }

  at(submission: string): Present[] {
    const people = this.#there.get(submission)?.values() ?? [];
    return [...people].map(({ end: _, ...one }) => one);
  }

  #note({ space, submission, user, name, doing }: Whereabouts): void {
    const there = this.#there.get(submission) ?? new Map();
    const before = there.get(user);
    clearTimeout(before?.end);
    const is_typing = doing === 'typing';
    if (doing === 'gone') there.delete(user);
    else {
      const left = { space, submission, user, name, doing: 'gone' } as const;
      const end = setTimeout(() => this.#note(left), this.#lasting).unref();
      there.set(user, { user, name, is_typing, end });
    }
    if (there.size > 0) this.#there.set(submission, there);
    else this.#there.delete(submission);
    const isSame = before ? doing !== 'gone' && before.is_typing === is_typing : doing === 'gone';
    if (!isSame) this.#tell(space, submission, this.at(submission));
  }
}
