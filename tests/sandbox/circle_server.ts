// SPDX-License-Identifier: GPL-3.0-or-later
// One request to Circle's API, from the key it came with to the answer.
import { randomUUID } from 'node:crypto';
import { CircleError, edgeError, errorAnswer } from './circle_errors.ts';
import { header, jsonObject, route, type Answer, type Incoming, type RouteEntry } from './http.ts';
import type { PaymentFaults } from './payment_faults.ts';
import { isSameText } from './sumsub_auth.ts';

export interface CircleCall {
  /** Of the path. */
  id: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

export interface CircleEndpoint {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** Of the answer; 200 unless given. */
  status?: number;
  handle: (call: CircleCall) => unknown;
}

export class CircleServer {
  readonly #apiKey: string;
  readonly #faults: PaymentFaults;

  constructor(apiKey: string, faults: PaymentFaults) {
    this.#apiKey = apiKey;
    this.#faults = faults;
  }

  routes(endpoints: CircleEndpoint[]): RouteEntry[] {
    return endpoints.map((endpoint) =>
      route(endpoint.method, endpoint.path, (request, [id = '']) => this.#serve(endpoint, request, id)),
    );
  }

  async #serve(endpoint: CircleEndpoint, request: Incoming, id: string): Promise<Answer> {
    const refusal = (status: number) => errorAnswer(edgeError(status));
    const answer = await this.#faults.around(request.method, refusal, () => this.#handle(endpoint, request, id));
    return { ...answer, headers: { 'x-request-id': randomUUID() } };
  }

  async #handle({ handle, status = 200 }: CircleEndpoint, request: Incoming, id: string): Promise<Answer> {
    try {
      this.#requireKey(request);
      await this.#faults.pauseIfSlow(request.method);
      const data = handle({ id, query: request.url.searchParams, body: readBody(request) });
      // A copy of now: what is told later may not show what happened meanwhile.
      return { status, body: { data: structuredClone(data) } };
    } catch (error) {
      if (error instanceof CircleError) return errorAnswer(error);
      throw error;
    }
  }

  #requireKey(request: Incoming): void {
    const key = /^bearer +(\S+)$/i.exec(header(request, 'authorization'))?.[1];
    if (!key)
      throw new CircleError(401, 401, 'Malformed authorization. Is the authorization header empty or of another type?');
    if (!isSameText(key, this.#apiKey)) throw new CircleError(401, 401, 'Invalid credentials.');
  }
}

function readBody(request: Incoming): Record<string, unknown> {
  if (request.method !== 'POST') return {};
  const body = jsonObject(request);
  if (!body) throw new CircleError(400, 2, 'API parameter invalid');
  return body;
}
