import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { TopicOf } from '@veche/protocol';
import { Reader } from '../packages/server/src/testing/reader.ts';
import { type Demo, startDemo } from './demo.ts';
import { freePort } from './free-port.ts';

/** Writes a message to the administration, and sends what is refused and what is nowhere; what nobody else may learn. */
async function visit({ url }: Demo): Promise<string[]> {
  const client = createClient({ endpoint: url, storage: memoryStorage() });
  const topic = (await client.topic('feedback')) as TopicOf<'feedback'>;
  const receipt = makeReceipt();
  await client.submit(topic, receipt, { answer: { category: 'homes', text: 'Secret words' }, locale: 'ru' });
  await client.follow(receipt);
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  await fetch(`${url}/v1/topics/feedback?who=secret-query`, {
    headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
  });
  await fetch(`${url}/nowhere/secret-path`);
  return [receipt.id, receipt.token, 'Secret words', 'secret-query', 'secret-path', trace];
}

describe('metrics', () => {
  test('tell on a port of their own how long routes and commits take, and of nobody', async () => {
    const port = await freePort();
    await using demo = await startDemo({ env: { VECHE_METRICS_PORT: String(port) } });
    const secrets = await visit(demo);
    await using _ = await Reader.open(`${demo.url}/v1/topics/feedback/events`);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const value = (name: string) =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${name} `))
          ?.split(' ')
          .at(-1),
      );
    const requests = (labels: string) => value(`veche_request_duration_seconds_count{${labels}}`);
    assert.equal(
      requests('route="/v1/topics/:topic/submissions/:id",method="PUT",status="201"'),
      1,
      text.slice(-3000),
    );
    assert.equal(requests('route="/v1/topics/:topic",method="GET",status="200"'), 2);
    assert.equal(requests('route="none",method="GET",status="404"'), 1);
    assert.equal(value('veche_commit_writes_sum'), 1);
    assert.equal(value('veche_commit_duration_seconds_count'), 1);
    assert.equal(value('veche_commits_failed_total'), 0);
    assert.equal(value('veche_followers'), 1);
    assert.equal(value('veche_writes_waiting'), 0);
    assert.equal(value('veche_mails_stuck{state="given_up"}'), 0);
    assert.ok(value('veche_job_attempts_total{kind="clock",outcome="done"}') > 0);
    assert.ok(value('nodejs_eventloop_lag_p99_seconds') >= 0);
    assert.ok(value('process_resident_memory_bytes') > 0);
    for (const secret of secrets) assert.ok(!text.includes(secret), secret);
    assert.equal((await fetch(`${demo.url}/metrics`)).status, 404, 'the public port has none');
  });
});

/** What comes to a collector: an OTLP receiver over HTTP. */
async function startCollector() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(`${request.url} ${Buffer.concat(chunks)}`);
      response.setHeader('content-type', 'application/json');
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Span {
  name: string;
  spanId: string;
  parentSpanId?: string;
  links?: { spanId: string }[];
  attributes: { key: string }[];
}

describe('traces', () => {
  test('tell a collector of requests and of the transactions that did their work, and of nobody', async () => {
    await using collector = await startCollector();
    const demo = await startDemo({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url } });
    const secrets = await visit(demo);
    // A stop sends what is left.
    await demo[Symbol.asyncDispose]();
    const spans: Span[] = collector.bodies.flatMap((body) => {
      assert.ok(body.startsWith('/v1/traces '), body);
      const { resourceSpans } = JSON.parse(body.slice('/v1/traces '.length));
      return resourceSpans[0].scopeSpans.flatMap((scope: { spans: Span[] }) => scope.spans);
    });
    const submit = spans.find(({ name }) => name === 'PUT /v1/topics/:topic/submissions/:id');
    const transaction = spans.find(({ name }) => name === 'transaction');
    assert.ok(submit && transaction);
    assert.deepEqual(
      transaction.links?.map(({ spanId }) => spanId),
      [submit.spanId],
    );
    const keys = new Set(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    assert.deepEqual([...keys].sort(), [
      'http.request.method',
      'http.response.status_code',
      'http.route',
      'veche.writes',
    ]);
    for (const secret of secrets) assert.ok(!collector.bodies.join().includes(secret), secret);
  });

  test('are lost where the collector is away, and nothing else is', async () => {
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` };
    const demo = await startDemo({ env });
    await visit(demo);
    await demo[Symbol.asyncDispose]();
    assert.equal(demo.process.exitCode, 0);
  });
});
