// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks that no receiver may believe.
import type Stripe from 'stripe';
import { newId } from './stripe_ids.ts';
import { deliveryHeaders, signatureHeader, type StripeWebhooks } from './stripe_webhooks.ts';
import { forgerTimeoutMs, post } from './webhook_sender.ts';

export const stripeForgeries = ['wrong_secret', 'old', 'changed_body', 'unsigned', 'v0_only'] as const;
export type StripeForgery = (typeof stripeForgeries)[number];

const oldSeconds = 600;

function forged(kind: StripeForgery, secrets: string[], body: string): { body: string; signature: string } {
  const now = Math.floor(Date.now() / 1000);
  switch (kind) {
    case 'wrong_secret':
      return { body, signature: signatureHeader([newId('whsec', 32)], now, body) };
    case 'old':
      return { body, signature: signatureHeader(secrets, now - oldSeconds, body) };
    case 'changed_body':
      return { body: body.replace(/"id": "evt_/, '"id": "evt_0'), signature: signatureHeader(secrets, now, body) };
    case 'unsigned':
      return { body, signature: '' };
    case 'v0_only':
      return { body, signature: signatureHeader(secrets, now, body).replaceAll('v1=', 'v0=') };
  }
}

/** Returns the receiver's status. */
export async function sendForgery(
  webhooks: StripeWebhooks,
  endpoint: Stripe.WebhookEndpoint,
  event: Stripe.Event,
  kind: StripeForgery,
): Promise<number> {
  const { body, signature } = forged(kind, webhooks.secretsOf(endpoint.id), JSON.stringify(event, null, 2));
  return post({ type: event.type, url: endpoint.url, body, headers: deliveryHeaders(signature) }, forgerTimeoutMs);
}
