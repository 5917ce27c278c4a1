import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface SmtpSession {
  socket: Socket;
  /** The next answer, without the lines before its last. */
  answer(): Promise<string>;
}

/** A conversation by hand, which has come to where the mail itself is sent. */
export async function beginMail(port: number, from: string, to: string): Promise<SmtpSession> {
  const socket = connect(port, '127.0.0.1');
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('The server hung up.');
      if (value[3] === ' ') return value;
    }
  };
  await answer();
  for (const command of ['EHLO test', `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA']) {
    socket.write(`${command}\r\n`);
    await answer();
  }
  return { socket, answer };
}
