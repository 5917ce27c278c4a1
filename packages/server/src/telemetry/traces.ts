import { AsyncLocalStorage } from 'node:async_hooks';
import { type Span, type SpanContext, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Write } from '../unit.ts';
import { type Onlooker, routeOf, type Written, writeWaits, written } from './signals.ts';

/** How long a collector may take, in milliseconds: a stop waits for it. */
const patience = 2000;

const moment = (now: number) => performance.timeOrigin + now;

/**
 * A span for each request and each transaction, sent to the collector that the environment names. A transaction does the
 * work of many requests, so it is linked to them. Nothing that somebody sent stands in a span, the trace of a request that
 * says it belongs to one neither.
 */
export class Traces implements Onlooker {
  readonly #provider: TracerProvider;
  readonly #tracer: Tracer;
  readonly #spans = new WeakMap<FastifyRequest, Span>();
  readonly #within = new AsyncLocalStorage<SpanContext>();
  readonly #origins = new WeakMap<Write, SpanContext>();

  /** `share` of all that is done, from 0 to 1. */
  constructor(share: number) {
    this.#provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'veche' }),
      sampler: new TraceIdRatioBasedSampler(share),
      spanProcessors: [
        new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ timeoutMillis: patience }) }),
      ],
    });
    this.#tracer = this.#provider.getTracer('veche');
    writeWaits.subscribe(this.#remember);
    written.subscribe(this.#trace);
  }

  watch(app: FastifyInstance): void {
    app.addHook('onRequest', (request, _, done) => {
      const { method } = request;
      const attributes = { 'http.request.method': method, 'http.route': routeOf(request) };
      const options = { kind: SpanKind.SERVER, root: true, attributes };
      this.#spans.set(request, this.#tracer.startSpan(`${method} ${routeOf(request)}`, options));
      done();
    });
    // Not before: what reads the body would lose it.
    app.addHook('preHandler', (request, _, done) => {
      const span = this.#spans.get(request);
      if (span) this.#within.run(span.spanContext(), done);
      else done();
    });
    app.addHook('onResponse', (request, { statusCode }, done) => {
      const span = this.#spans.get(request);
      span?.setAttribute('http.response.status_code', statusCode);
      if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
      span?.end();
      done();
    });
  }

  async stop(): Promise<void> {
    writeWaits.unsubscribe(this.#remember);
    written.unsubscribe(this.#trace);
    // What a collector that is away does not get is lost; it must not hold up or fail the end.
    await this.#provider.shutdown().catch(() => {});
  }

  #remember = (message: unknown): void => {
    const origin = this.#within.getStore();
    if (origin) this.#origins.set(message as Write, origin);
  };

  #trace = (message: unknown): void => {
    const { writes, began, ended, hasFailed } = message as Written;
    const links = writes.flatMap((write) => {
      const context = this.#origins.get(write);
      return context ? [{ context }] : [];
    });
    const span = this.#tracer.startSpan('transaction', {
      root: true,
      links,
      startTime: moment(began),
      attributes: { 'veche.writes': writes.length },
    });
    if (hasFailed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(moment(ended));
  };
}
