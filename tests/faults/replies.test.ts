import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { TopicOf } from '@veche/protocol';
import { sampleConsent } from '@veche/protocol/samples';
import { replyAddress } from '../../packages/server/src/mail/replies/reply-address.ts';
import { openSecret } from '../../packages/server/src/secrets.ts';
import { inTransaction, openStore } from '../../packages/server/src/store/database.ts';
import { beginMail, type SmtpSession } from '../../packages/server/src/testing/smtp-session.ts';
import { type Demo, startDemo } from '../demo.ts';
import { freePort } from '../free-port.ts';

const email = 'maria@example.org';
const replyDomain = 'reply.town.example';

/** A submission whose owner wants mails, and where their replies go. */
async function wanted({ url, data }: Demo): Promise<{ id: string; to: string }> {
  const client = createClient({ endpoint: url, storage: memoryStorage() });
  const topic = (await client.topic('feedback')) as TopicOf<'feedback'>;
  const receipt = makeReceipt();
  const contact = { name: 'Мария Образцова', email };
  const consent = { id: sampleConsent.id };
  const answer = { category: 'homes', text: 'Течёт крыша' };
  await client.submit(topic, receipt, { answer, locale: 'ru', contact, consent });
  const store = await openStore(join(data, 'veche.db'));
  const confirmed_at = new Date().toISOString();
  const own = await inTransaction(store, (db) =>
    db
      .updateTable('subscriptions')
      .set({ confirmed_at })
      .where('submission_id', '=', receipt.id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  await store.destroy();
  const secret = openSecret(join(data, 'secret.key'));
  return { id: receipt.id, to: replyAddress({ secret, replyDomain }, own) ?? '' };
}

async function said({ data }: Demo, id: string): Promise<string[]> {
  const store = await openStore(join(data, 'veche.db'));
  const rows = await store.db.selectFrom('messages').select('text').where('submission_id', '=', id).execute();
  await store.destroy();
  return rows.map(({ text }) => text).sort();
}

/** Sends a mail of this text, or the half of it that has no end. */
async function send(port: number, to: string, text: string, isWhole = true): Promise<SmtpSession> {
  const session = await beginMail(port, email, to);
  const mail = `From: ${email}\r\nMessage-ID: <${text}@example.org>\r\n\r\n${text}\r\n`;
  const written = Promise.withResolvers<void>();
  session.socket.write(isWhole ? `${mail}.\r\n` : mail, () => written.resolve());
  await written.promise;
  return session;
}

test('of a reply by mail that a power cut stops nothing is stored or all, and it is said once when it comes again', async () => {
  const port = await freePort();
  await using demo = await startDemo({
    env: {
      VECHE_SMTP_URL: 'smtp://127.0.0.1:9',
      VECHE_MAIL_FROM: 'veche@town.example',
      VECHE_REPLY_PORT: String(port),
      VECHE_REPLY_DOMAIN: replyDomain,
    },
  });
  const { id, to } = await wanted(demo);
  const cut = [await send(port, to, 'half', false), await send(port, to, 'whole')];
  for (const { socket } of cut) socket.on('error', () => {});
  await demo.stop();
  assert.ok((await said(demo, id)).every((text) => text === 'whole'));
  await demo.restart();
  for (const text of ['half', 'whole']) {
    const { socket, answer } = await send(port, to, text);
    assert.match(await answer(), /^250 /);
    socket.destroy();
  }
  assert.deepEqual(await said(demo, id), ['half', 'whole']);
});
