import type { Fastify } from '../http/exchange.js';
import { Problem } from '../http/problem.js';

/** A link is opened and nothing else: every other method is told which there are. */
export const refuseOtherMethods = (fastify: Fastify): void =>
  void fastify.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/v/:token',
    handler: async (_request, reply) => {
      void reply.header('allow', 'GET, HEAD');
      throw new Problem(405, 'ONLY_TO_READ');
    },
  });
