import { createContext } from '@lit/context';
import type { StaffCall, StaffClient } from '@veche/client/staff';
import type { Route, Space } from '@veche/protocol';
import type { StaffMember } from '@veche/protocol/desk';
import { wordsIn } from '@veche/widgets/parts';
import { type Format, formatIn } from '@veche/words';
import { type DeskMessages, deskMessagesIn } from './messages/index.ts';

/** A reply that is being written: its id is made once, so that every try of the same words is one message. */
export interface ReplyDraft {
  id: string;
  text: string;
}

/** What every part of the desk works with. */
export interface Desk {
  /** Calls a route of the desk; a session that ended leads to the sign-in. Throws a `ProblemError`. */
  readonly call: StaffCall;
  /** Whether the official's role may call a route: what it may not is not offered. */
  may(route: Pick<Route, 'roles'>): boolean;
  readonly watch: StaffClient['watch'];
  readonly staff: StaffMember;
  readonly space: Space;
  readonly lang: string;
  readonly t: DeskMessages;
  readonly format: Format;
  /** Replies not sent yet, by submission: they outlive a sign-in. */
  readonly drafts: Map<string, ReplyDraft>;
}

export const deskContext = createContext<Desk>('desk');

/** The view that the widgets' form parts want. */
export const formViewOf = (desk: Desk) => ({
  t: wordsIn(desk.lang),
  format: desk.format,
  lang: desk.lang,
});

export const wordsOf = (lang: string) => ({ t: deskMessagesIn(lang), format: formatIn(lang) });
