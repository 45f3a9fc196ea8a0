// SPDX-License-Identifier: GPL-3.0-or-later
// Stripe as far as Freehold uses it: checkout, payments, refunds, disputes, payouts, events.
import type { RouteEntry } from './http.ts';
import { PaymentFaults } from './payment_faults.ts';
import { StripeBank } from './stripe_bank.ts';
import { StripeCheckout } from './stripe_checkout.ts';
import type { StripeConfig } from './stripe_config.ts';
import { customerEndpoints } from './stripe_customers.ts';
import { StripeDisputes } from './stripe_disputes.ts';
import { eventEndpoints, newEndpoint, webhookEndpoints } from './stripe_endpoints.ts';
import { StripeEvents } from './stripe_events.ts';
import { StripeHosted } from './stripe_hosted.ts';
import { StripeIdempotency } from './stripe_idempotency.ts';
import { intentEndpoints } from './stripe_intents.ts';
import { StripeLedger } from './stripe_ledger.ts';
import type { StripeParts } from './stripe_parts.ts';
import { StripePayments } from './stripe_payments.ts';
import { StripePayouts } from './stripe_payouts.ts';
import { StripeRefunds } from './stripe_refunds.ts';
import { StripeServer } from './stripe_server.ts';
import { StripeTables } from './stripe_tables.ts';
import { StripeWebhooks } from './stripe_webhooks.ts';
import { WebhookSender } from './webhook_sender.ts';

export class Stripe {
  readonly tables = new StripeTables();
  readonly faults = new PaymentFaults();
  readonly idempotency = new StripeIdempotency();
  readonly webhooks: StripeWebhooks;
  readonly ledger: StripeLedger;
  readonly bank: StripeBank;
  readonly disputes: StripeDisputes;
  readonly refunds: StripeRefunds;
  readonly payouts: StripePayouts;
  readonly checkout: StripeCheckout;
  readonly server: StripeServer;
  readonly #parts: StripeParts;

  constructor(config: StripeConfig) {
    const { tables, faults, idempotency } = this;
    this.webhooks = new StripeWebhooks(tables, new WebhookSender(config.retryDelaysMs));
    this.ledger = new StripeLedger(tables);
    this.bank = new StripeBank(config.bankDelayMs);
    const events = new StripeEvents(tables, this.webhooks);
    this.#parts = { tables, ledger: this.ledger, events, bank: this.bank };
    this.disputes = new StripeDisputes(this.#parts);
    this.refunds = new StripeRefunds(this.#parts);
    this.payouts = new StripePayouts(this.#parts);
    this.checkout = new StripeCheckout(this.#parts, new StripePayments(this.#parts, this.disputes));
    this.server = new StripeServer({ config, tables, events, faults, idempotency });
    if (config.webhookUrl) this.#listenAt(config.webhookUrl, config.webhookSecret);
  }

  routes(): RouteEntry[] {
    return [
      ...new StripeHosted(this.checkout, this.tables).routes(),
      ...this.server.routes([
        ...customerEndpoints(this.#parts),
        ...this.checkout.endpoints(),
        ...intentEndpoints(this.tables),
        ...this.refunds.endpoints(),
        ...this.disputes.endpoints(),
        ...this.payouts.endpoints(),
        ...eventEndpoints(this.tables),
        ...webhookEndpoints(this.tables, this.webhooks),
      ]),
    ];
  }

  stop(): void {
    this.bank.stop();
    this.webhooks.sender.stop();
  }

  #listenAt(url: string, secret: string): void {
    const { id } = this.tables.endpoints.add(newEndpoint(url, ['*']));
    this.webhooks.setSecret(id, secret);
  }
}
