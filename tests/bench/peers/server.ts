// SPDX-License-Identifier: GPL-3.0-or-later
// Fastify as both peers use it: an access log line per request, as freeholdd writes one, through pino's buffered
// destination.
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import pino from 'pino';

export const options: FastifyServerOptions = {
  logger: {
    level: 'info',
    stream: pino.destination({ dest: process.env.LOG_FILE ?? '/dev/null', sync: false, minLength: 4096 }),
  },
  disableRequestLogging: true,
};

export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'http_request');
    done();
  });
}

export const listening = { host: '127.0.0.1', port: Number(process.env.PORT) };
