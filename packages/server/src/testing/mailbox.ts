import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as a server took it. */
export interface Received extends Email {
  /** The recipient of the envelope. */
  rcpt: string;
  /** Its bytes as text. */
  raw: string;
  /** The value of a header, unfolded. */
  header(name: string): string | undefined;
  /** Every link of its HTML, in order. */
  links: string[];
}

/** An SMTP server that keeps what it takes. */
export class Mailbox implements AsyncDisposable {
  readonly mails: Received[] = [];
  /** Answers a recipient with this status instead of taking it. */
  refuse: (address: string) => number | undefined = () => undefined;
  /** Waits before it says that it has a mail, and may fail then. */
  taken: (mail: Received) => Promise<void> = async () => {};
  #server: SMTPServer | undefined;
  #port = 0;
  #wake: () => void = () => {};

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    await mailbox.start();
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Listens, on the same port as before where it did. */
  async start(): Promise<void> {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      closeTimeout: 0,
      onRcptTo: ({ address }, _, done) => {
        const responseCode = this.refuse(address);
        done(responseCode ? Object.assign(new Error('No'), { responseCode }) : null);
      },
      onData: (stream, { envelope }, done) => {
        const rcpt = envelope.rcptTo.map(({ address }) => address).join();
        this.#take(stream, rcpt).then(() => done(), done);
      },
    });
    this.#server.on('error', () => {});
    const server = this.#server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server?.close(resolve));
  }

  /** The mail of this number, counted from 1, once it has come. */
  async mail(number: number): Promise<Received> {
    for (;;) {
      const found = this.mails[number - 1];
      if (found) return found;
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      await promise;
    }
  }

  /** What was sent to an address. */
  to(address: string): Received[] {
    return this.mails.filter(({ rcpt }) => rcpt === address);
  }

  async #take(stream: AsyncIterable<Buffer>, rcpt: string): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const email = await PostalMime.parse(bytes);
    const mail: Received = {
      ...email,
      rcpt,
      raw: bytes.toString(),
      header: (name) => email.headers.find(({ key }) => key === name.toLowerCase())?.value,
      links: [...(email.html ?? '').matchAll(/href="([^"]*)"/g)].map((found) => found[1] ?? ''),
    };
    this.mails.push(mail);
    this.#wake();
    await this.taken(mail);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
