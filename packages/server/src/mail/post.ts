import { createTransport, type NodemailerError } from 'nodemailer';
import { GivenUp } from '../jobs/given-up.ts';
import { hashOf } from '../secrets.ts';
import { htmlOf, textOf } from './layout.ts';
import type { Letter } from './letter.ts';

export interface PostOptions {
  /** `smtp(s)://user:password@host:port` */
  url: string;
  /** The address that everything comes from, and to which servers say what they could not deliver. */
  from: string;
}

/** How long one mail may take, in milliseconds: less than a job may be silent. */
const patience = 45_000;
const second = 1000;

/** In a header there is one line, and nothing that cannot be seen. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** Gives mails to an SMTP server. */
export class Post {
  readonly from: string;
  readonly #domain: string;
  readonly #transport;
  readonly #end = new AbortController();

  constructor({ url, from }: PostOptions) {
    this.from = from;
    this.#domain = from.slice(from.lastIndexOf('@') + 1);
    this.#transport = createTransport({
      url,
      connectionTimeout: 10 * second,
      greetingTimeout: 10 * second,
      socketTimeout: 20 * second,
      // A mail holds text, and nothing that a path or an address in it could bring along.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /**
   * Sends one mail: the server has it once this resolves.
   * @throws GivenUp where the server refuses it for good; else with a code of SMTP or of the network. No message of an
   * error says whose address it was.
   */
  async send(letter: Letter): Promise<void> {
    try {
      await this.#transport.sendMail({
        from: { name: oneLine(letter.from), address: this.from },
        to: { name: '', address: letter.to },
        replyTo: letter.replyTo,
        subject: oneLine(letter.subject),
        text: textOf(letter),
        html: htmlOf(letter),
        messageId: this.#idOf(letter.name),
        ...(letter.thread
          ? { inReplyTo: this.#idOf(letter.thread), references: this.#idOf(letter.thread) }
          : {}),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          ...(letter.unsubscribe
            ? { 'List-Unsubscribe': letter.unsubscribe.map((to) => `<${to}>`).join(', ') }
            : {}),
        },
        signal: AbortSignal.any([this.#end.signal, AbortSignal.timeout(patience)]),
      });
    } catch (error) {
      throw failureOf(error as NodemailerError);
    }
  }

  /** Lets go of mails that are under way; their jobs send them again. */
  close(): void {
    this.#end.abort();
    this.#transport.close();
  }

  /** The same for the same name, so that servers and readers know a repetition. */
  #idOf(name: string): string {
    return `<${hashOf(name).slice(0, 32)}@${this.#domain}>`;
  }
}

/** Its text may hold the address, so only the code is kept. What is refused for good is the mail, not the sign-in. */
function failureOf({ code = 'internal', command = '', responseCode, permanent }: NodemailerError): Error {
  const reason = responseCode === undefined ? code : `SMTP ${responseCode}`;
  const isOfMail = command === 'RCPT TO' || command === 'DATA';
  if (permanent && isOfMail) return new GivenUp(reason);
  return Object.assign(new Error('A mail was not sent'), { code: reason });
}
