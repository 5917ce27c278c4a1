import { staffRoutes } from '@veche/protocol/desk';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { requireOwnOrigin } from '../../door/origin.ts';
import { requireToken, tokenOf } from '../../door/token.ts';
import { register } from '../../register.ts';
import { found } from '../../verbs/found.ts';
import { openFounding } from '../../views/founding.ts';
import { deviceOf, enterWith } from './enter-with.ts';

/** The first step of a space. */
export function registerFoundingRoutes(app: FastifyInstance, context: Context): void {
  const guards = [requireOwnOrigin(context), requireToken];

  register(app, staffRoutes.readFounding, guards, async ({ request }) => {
    const { expires_at } = await openFounding(context, tokenOf(request) ?? '');
    return { body: { expires_at } };
  });

  register(app, staffRoutes.found, guards, async ({ body, request, reply }) =>
    enterWith(context, request, reply, await found(context, tokenOf(request) ?? '', body, deviceOf(request))),
  );
}
