import underPressure from '@fastify/under-pressure';
import { refusal } from '@veche/protocol';
import type { FastifyInstance } from 'fastify';

/**
 * Says 503 and when to come back while the server cannot keep up: whoever is told so early waits better than whoever hears
 * nothing. Widgets keep what was sent and come back by themselves.
 */
export async function refuseOverload(scope: FastifyInstance, longestDelay = 1000): Promise<void> {
  await scope.register(underPressure, {
    maxEventLoopDelay: longestDelay,
    sampleInterval: 500,
    pressureHandler() {
      throw refusal('unavailable');
    },
  });
}
