// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, kept for whoever asks later and told to the webhook endpoints at once.
import type Stripe from 'stripe';
import { stripeApiVersion } from './stripe_config.ts';
import { newId, nowSeconds } from './stripe_ids.ts';
import type { StripeTables } from './stripe_tables.ts';
import type { StripeWebhooks } from './stripe_webhooks.ts';

export class StripeEvents {
  readonly #tables: StripeTables;
  readonly #webhooks: StripeWebhooks;
  #cause: Stripe.Event.Request | null = null;

  constructor(tables: StripeTables, webhooks: StripeWebhooks) {
    this.#tables = tables;
    this.#webhooks = webhooks;
  }

  /** What is emitted meanwhile names this request. The work must not wait for anything. */
  causedBy<T>(request: Stripe.Event.Request, work: () => T): T {
    this.#cause = request;
    try {
      return work();
    } finally {
      this.#cause = null;
    }
  }

  /** The object as it is now; what it becomes later is news of its own. */
  emit(type: Stripe.Event.Type, object: object): void {
    const event = {
      id: newId('evt'),
      object: 'event',
      api_version: stripeApiVersion,
      created: nowSeconds(),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 0,
      request: this.#cause ?? { id: null, idempotency_key: null },
      type,
    } as unknown as Stripe.Event;
    this.#tables.events.add(event);
    this.#webhooks.send(event);
  }
}
