/** A part of what a mail says. */
export type Block =
  | { text: string }
  /** Somebody's words, and whose. */
  | { quote: string; by: string }
  /** The one thing to do. */
  | { link: string; label: string }
  | { list: { link: string; label: string }[] }
  | { small: string }
  | { smallLink: string; label: string };

/** Between whom a mail goes, and about what. */
export interface Head {
  /** An address that a schema has checked. */
  to: string;
  lang: string;
  /** Who writes, as the reader knows them. */
  from: string;
  /** What kind of news it is and whose; nothing that anybody wrote. */
  subject: string;
}

/** A mail before it has its form. */
export interface Letter extends Head {
  /** Names it: the same mail sent again has the same name. */
  name: string;
  blocks: Block[];
  /** The name of the mail that its conversation began with. */
  thread?: string;
  /** Where a reply goes; where it comes from unless named. */
  replyTo?: string | undefined;
  /** Where its reader ends such mails. */
  unsubscribe?: string[];
}

/** Something to be sent now. */
export interface Sending {
  letter: Letter;
  /** What there is to note once it has left. It may be noted twice. */
  sent?(): Promise<void>;
}
