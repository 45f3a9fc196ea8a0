// SPDX-License-Identifier: GPL-3.0-or-later
// Fastify with pg. The answers are written by schema, as Fastify's documentation advises for speed.
import { randomUUID } from 'node:crypto';
import { fastify } from 'fastify';
import { findProperty, listProperties, pageSchema, pool, propertySchema } from './catalogue.ts';
import { listening, logRequests, options } from './server.ts';

const app = fastify(options);
logRequests(app);

app.get(
  '/health/live',
  { schema: { response: { 200: { type: 'object', properties: { status: { type: 'string' } } } } } },
  () => Promise.resolve({ status: 'ok' }),
);

app.get<{ Params: { id: string } }>(
  '/api/v1/properties/:id',
  { schema: { response: { 200: propertySchema } } },
  async (request, reply) => (await findProperty(request.params.id)) ?? reply.code(404).send({ reason: 'not_found' }),
);

app.get<{ Querystring: { limit: number; cursor?: string } }>(
  '/api/v1/properties',
  {
    schema: {
      querystring: {
        type: 'object',
        properties: { limit: { type: 'integer', minimum: 1, maximum: 100, default: 50 }, cursor: { type: 'string' } },
      },
      response: { 200: pageSchema },
    },
  },
  (request) => listProperties(request.query.limit, request.query.cursor),
);

/** One row, committed, before the answer: what a durable write is at the least. */
app.post<{ Body: { name: string } }>(
  '/writes',
  {
    schema: {
      body: { type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 200 } } },
      response: { 201: { type: 'object', properties: { id: { type: 'string' } } } },
    },
  },
  async (request, reply) => {
    const id = randomUUID();
    await pool.query({
      name: 'write',
      text: 'INSERT INTO bench_writes (id, name, idempotency_key, created_at) VALUES ($1, $2, $3, $4)',
      values: [id, request.body.name, request.headers['idempotency-key'], Date.now()],
    });
    return reply.code(201).send({ id });
  },
);

await app.listen(listening);
