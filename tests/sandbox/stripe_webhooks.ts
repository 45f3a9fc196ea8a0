// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the endpoints about events, signed with each of an endpoint's secrets: there are two while one replaces the other.
// Source: docs.stripe.com/webhooks/signature.
import { createHmac, randomBytes } from 'node:crypto';
import type Stripe from 'stripe';
import { newId } from './stripe_ids.ts';
import type { StripeTables } from './stripe_tables.ts';
import type { WebhookSender } from './webhook_sender.ts';

export function signatureOf(secret: string, timestamp: number, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}

/** With a v0 that no receiver may look at, as Stripe has in test mode. */
export function signatureHeader(secrets: string[], timestamp: number, body: string): string {
  const v1 = secrets.map((secret) => `v1=${signatureOf(secret, timestamp, body)}`);
  return [`t=${timestamp}`, ...v1, `v0=${randomBytes(32).toString('hex')}`].join();
}

export function deliveryHeaders(signature: string): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    ...(signature ? { 'stripe-signature': signature } : {}),
  };
}

export class StripeWebhooks {
  readonly sender: WebhookSender;
  readonly #tables: StripeTables;
  /** By endpoint, newest first. */
  readonly #secrets = new Map<string, string[]>();

  constructor(tables: StripeTables, sender: WebhookSender) {
    this.#tables = tables;
    this.sender = sender;
  }

  setSecret(endpointId: string, secret: string): void {
    this.#secrets.set(endpointId, [secret]);
  }

  secretsOf(endpointId: string): string[] {
    return this.#secrets.get(endpointId) ?? [];
  }

  /** The old secret goes on to sign beside the new one until finishRoll(). */
  roll(endpointId: string): string {
    const secret = newId('whsec', 32);
    this.#secrets.set(endpointId, [secret, ...this.secretsOf(endpointId)]);
    return secret;
  }

  finishRoll(endpointId: string): void {
    this.#secrets.set(endpointId, this.secretsOf(endpointId).slice(0, 1));
  }

  send(event: Stripe.Event): void {
    const listening = this.#tables.endpoints.all.filter((endpoint) => wants(endpoint, event.type));
    event.pending_webhooks = listening.length;
    for (const endpoint of listening) this.sendTo(endpoint, event);
  }

  sendTo({ id, url }: Stripe.WebhookEndpoint, event: Stripe.Event): void {
    const body = JSON.stringify(event, null, 2);
    this.sender.send({
      type: event.type,
      url,
      body,
      headers: () => deliveryHeaders(signatureHeader(this.secretsOf(id), Math.floor(Date.now() / 1000), body)),
      taken: () => (event.pending_webhooks = Math.max(0, event.pending_webhooks - 1)),
    });
  }
}

function wants({ status, enabled_events: enabled }: Stripe.WebhookEndpoint, type: string): boolean {
  return status === 'enabled' && (enabled.includes('*') || enabled.includes(type));
}
