// SPDX-License-Identifier: GPL-3.0-or-later
// The API in the browser: typed by openapi.yaml, on the page's own origin, so the session's cookie goes along by itself.
//
//   const orders = await answer(api.GET('/orders', { params: { query: { state: 'OPEN' } } }));
//
// answer() gives the body or throws ApiError; nothing else is thrown.
import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '@/generated/api';
import { ApiError, errorOf } from './problem';

let csrfToken = '';

/** Of the session that began, or '' when it ended. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

/** For what does not go through this client. */
export function currentCsrfToken(): string {
  return csrfToken;
}

const headers: Middleware = {
  onRequest({ request }) {
    if (request.method === 'GET') return request;
    if (csrfToken !== '') request.headers.set('x-csrf-token', csrfToken);
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    return request;
  },
};

export const api = createClient<paths>({ baseUrl: '/api/v1', cache: 'no-store' });
api.use(headers);

interface Answered<Body> {
  data?: Body;
  error?: unknown;
  response: Response;
}

export async function answer<Body>(call: Promise<Answered<Body>>): Promise<Body> {
  let answered: Answered<Body>;
  try {
    answered = await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw error instanceof SyntaxError ? ApiError.unreadable(502) : ApiError.offline();
  }
  if (!answered.response.ok) throw errorOf(answered.response.status, answered.error);
  return answered.data as Body;
}
