// SPDX-License-Identifier: GPL-3.0-or-later
// One request to Stripe's API, from the key it came with to the answer and its headers.
import { header, route, type Answer, type Incoming, type RouteEntry } from './http.ts';
import type { PaymentFaults } from './payment_faults.ts';
import { requireKey } from './stripe_auth.ts';
import { stripeApiVersion, type StripeConfig } from './stripe_config.ts';
import { edgeError, errorAnswer, invalidRequest, StripeError } from './stripe_errors.ts';
import type { StripeEvents } from './stripe_events.ts';
import { expanded } from './stripe_expand.ts';
import { canonical, parseForm, type Form } from './stripe_form.ts';
import type { StripeIdempotency } from './stripe_idempotency.ts';
import { newId } from './stripe_ids.ts';
import { Params } from './stripe_params.ts';
import type { StripeEndpoint } from './stripe_parts.ts';
import type { StripeTables } from './stripe_tables.ts';

export interface StripeServerParts {
  config: StripeConfig;
  tables: StripeTables;
  events: StripeEvents;
  faults: PaymentFaults;
  idempotency: StripeIdempotency;
}

export class StripeServer {
  readonly #parts: StripeServerParts;
  /** How many of the next requests happen, fail for good, and say so whenever they are repeated. */
  failForGoodNext = 0;

  constructor(parts: StripeServerParts) {
    this.#parts = parts;
  }

  routes(endpoints: StripeEndpoint[]): RouteEntry[] {
    return endpoints.map((endpoint) =>
      route(endpoint.method, endpoint.path, (request, [id = '']) => this.#serve(endpoint, request, id)),
    );
  }

  async #serve(endpoint: StripeEndpoint, request: Incoming, id: string): Promise<Answer> {
    const requestId = newId('req', 14);
    const answer = await this.#parts.faults.around(
      request.method,
      (status) => errorAnswer(edgeError(status)),
      () => this.#checked(endpoint, request, id, requestId),
    );
    return withHeaders(answer, requestId);
  }

  /** Nothing of a request with a wrong key or version is looked at. */
  async #checked(endpoint: StripeEndpoint, request: Incoming, id: string, requestId: string): Promise<Answer> {
    try {
      requireKey(this.#parts.config, request);
      requireVersion(request);
      const form = readForm(request);
      const key = request.method === 'POST' ? header(request, 'idempotency-key') : '';
      const fingerprint = `${request.method} ${request.url.pathname} ${canonical(form)}`;
      const cause = { id: requestId, idempotency_key: key || null };
      return await this.#parts.idempotency.run(key, fingerprint, requestId, async () => {
        await this.#parts.faults.pauseIfSlow(request.method);
        const answer = this.#parts.events.causedBy(cause, () => this.#handle(endpoint, request, id, form));
        return this.#orFailure(request.method, answer);
      });
    } catch (error) {
      if (error instanceof StripeError) return errorAnswer(error);
      throw error;
    }
  }

  #handle(endpoint: StripeEndpoint, request: Incoming, id: string, form: Form): Answer {
    try {
      const params = new Params(form);
      const paths = params.strings('expand');
      const origin = `http://${header(request, 'host')}`;
      const object = endpoint.handle({ id, params, origin });
      return { status: 200, body: expanded(this.#parts.tables, object, paths) };
    } catch (error) {
      if (error instanceof StripeError) return errorAnswer(error);
      throw error;
    }
  }

  #orFailure(method: string, answer: Answer): Answer {
    if (this.failForGoodNext === 0 || method !== 'POST') return answer;
    this.failForGoodNext -= 1;
    return errorAnswer(edgeError(500));
  }
}

/** For what no endpoint is. */
export function unknownStripeUrl({ method, url }: Incoming): Answer {
  return withHeaders(
    errorAnswer(
      invalidRequest(
        `Unrecognized request URL (${method}: ${url.pathname}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
        undefined,
        undefined,
        404,
      ),
    ),
    newId('req', 14),
  );
}

function requireVersion(request: Incoming): void {
  const version = header(request, 'stripe-version');
  if (version !== '' && version !== stripeApiVersion) throw invalidRequest(`Invalid Stripe API version: ${version}`);
}

function readForm(request: Incoming): Form {
  if (request.method !== 'POST') return parseForm(request.url.search.slice(1));
  const text = request.body.toString('utf8');
  if (text !== '' && !header(request, 'content-type').startsWith('application/x-www-form-urlencoded'))
    throw invalidRequest('Invalid request (check that your POST content type is application/x-www-form-urlencoded).');
  return parseForm(text);
}

function withHeaders(answer: Answer, requestId: string): Answer {
  if (answer.isReset) return answer;
  return {
    ...answer,
    headers: {
      'request-id': requestId,
      'stripe-version': stripeApiVersion,
      ...(answer.status === 409 || answer.status >= 500 ? { 'stripe-should-retry': 'true' } : {}),
      ...answer.headers,
    },
  };
}
