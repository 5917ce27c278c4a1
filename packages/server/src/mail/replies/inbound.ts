import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { RateLimiterRes } from 'rate-limiter-flexible';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server';
import type { Context } from '../../context.ts';
import { SharedLimit } from '../../door/shared-limit.ts';
import { StartError } from '../../start-error.ts';
import { type MailCame, mailCame } from '../../telemetry/signals.ts';
import { Refused } from './refused.ts';
import { openReplyAddress } from './reply-address.ts';
import { type Taken, takeReply } from './take-reply.ts';

/** Bytes of a mail. Files in it are let go, but a photograph or two are no reason to lose the words. */
const largest = 5_000_000;

/** Connections at once; each may hold a mail. */
const most = 16;

/** Milliseconds that a stop waits for mails under way. */
const patience = 5000;

/** Its sender went away in the middle. */
const hungUp = 'ECONNECTION';

type Done = (error?: Error | null) => void;

/** Takes replies to mails by SMTP, from the mail server of the town, which has looked into who sent them. */
export class Inbound {
  readonly #context: Context;
  readonly #limit: SharedLimit;
  readonly #server: SMTPServer;

  private constructor(context: Context) {
    this.#context = context;
    this.#limit = new SharedLimit(context, { keyPrefix: 'replies', points: 30, duration: 3600 });
    this.#server = new SMTPServer({
      name: context.replyDomain,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: largest,
      maxClients: most,
      // One by one, so that each is answered for itself.
      maxRecipients: 1,
      closeTimeout: patience,
      onRcptTo: (address, session, done) => this.#settle(this.#checkRecipient(address, session), done),
      onData: (stream, session, done) => this.#settle(this.#take(stream, session), done),
    });
    // A sender who hangs up; the server goes on.
    this.#server.on('error', () => {});
  }

  /** @throws StartError where the port cannot be used. */
  static async listen(context: Context, host: string, port: number): Promise<Inbound> {
    const inbound = new Inbound(context);
    try {
      await once(inbound.#server.listen(port, host), 'listening');
    } catch (error) {
      throw new StartError(
        `Replies to mails cannot be taken on ${host}:${port}: ${(error as Error).message}`,
      );
    }
    return inbound;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  /** Mails under way are taken; those that are not are sent again. */
  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  async #checkRecipient({ address }: SMTPServerAddress, { envelope }: SMTPServerSession): Promise<undefined> {
    const subscription = await openReplyAddress(this.#context, address);
    if (!subscription) throw new Refused('unknown');
    const { address: sender = '' } = envelope.mailFrom || {};
    // What has no sender is a report about another mail, and dropped once it is here.
    if (sender !== '' && sender.toLowerCase() !== subscription.email) throw new Refused('not-theirs');
  }

  async #take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<Taken> {
    const bytes = await contentOf(stream);
    if (!bytes) throw new Refused('too-large');
    if (!envelope.mailFrom || envelope.mailFrom.address === '') return 'dropped';
    // Perhaps they have ended it meanwhile.
    const subscription = await openReplyAddress(this.#context, envelope.rcptTo[0]?.address ?? '');
    if (!subscription) throw new Refused('unknown');
    await this.#limit.consume(subscription.id);
    return takeReply(this.#context, subscription, bytes);
  }

  /** Tells the sender's server, and whoever looks on, what became of it. */
  #settle(work: Promise<Taken | undefined>, done: Done): void {
    work.then(
      (taken) => {
        if (taken) tell(taken);
        done();
      },
      (error) => {
        tell(error instanceof Refused ? 'refused' : 'put-off');
        done(error instanceof Refused ? error : this.#pause(error));
      },
    );
  }

  #pause(error: unknown): Error {
    const isTooMany = error instanceof RateLimiterRes;
    const isGone = (error as { code?: string }).code === hungUp;
    if (!isTooMany && !isGone) this.#context.log.error({ err: error }, 'a reply by mail was not taken');
    const message = isTooMany ? 'Too many mails in an hour, try later.' : 'Not now, try later.';
    return Object.assign(new Error(message), { responseCode: 451 });
  }
}

/** Undefined where it is too large: then the rest of it is not kept. */
async function contentOf(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  return stream.sizeExceeded ? undefined : Buffer.concat(chunks);
}

function tell(outcome: MailCame['outcome']): void {
  if (mailCame.hasSubscribers) mailCame.publish({ outcome } satisfies MailCame);
}
