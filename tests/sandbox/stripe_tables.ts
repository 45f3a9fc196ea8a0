// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that Stripe keeps for the one account, as the objects that its API shows; references are ids.
import type Stripe from 'stripe';
import { noSuch } from './stripe_errors.ts';

export class Table<T extends { id: string }> {
  readonly kind: string;
  readonly #rows = new Map<string, T>();

  constructor(kind: string) {
    this.kind = kind;
  }

  add(row: T): T {
    this.#rows.set(row.id, row);
    return row;
  }

  find(id: unknown): T | undefined {
    return typeof id === 'string' ? this.#rows.get(id) : undefined;
  }

  /** `param` names the parameter that the id came in; without it, it came in the path. */
  get(id: unknown, param?: string): T {
    const row = this.find(id);
    if (!row) throw noSuch(this.kind, String(id), param);
    return row;
  }

  delete(id: string): void {
    this.#rows.delete(id);
  }

  /** Newest first, as lists are. */
  get all(): T[] {
    return [...this.#rows.values()].reverse();
  }
}

export class StripeTables {
  readonly customers = new Table<Stripe.Customer>('customer');
  readonly sessions = new Table<Stripe.Checkout.Session>('checkout.session');
  readonly paymentIntents = new Table<Stripe.PaymentIntent>('payment_intent');
  readonly charges = new Table<Stripe.Charge>('charge');
  readonly balanceTransactions = new Table<Stripe.BalanceTransaction>('balance transaction');
  readonly refunds = new Table<Stripe.Refund>('refund');
  readonly disputes = new Table<Stripe.Dispute>('dispute');
  readonly payouts = new Table<Stripe.Payout>('payout');
  readonly events = new Table<Stripe.Event>('event');
  readonly endpoints = new Table<Stripe.WebhookEndpoint>('webhook endpoint');
  /** By session: shown on request only. */
  readonly lineItems = new Map<string, Stripe.LineItem[]>();

  /** Whatever has this id and can stand in another object's place for it. */
  find(id: string): { id: string } | undefined {
    const tables = [
      this.customers,
      this.sessions,
      this.paymentIntents,
      this.charges,
      this.balanceTransactions,
      this.refunds,
      this.disputes,
      this.payouts,
    ];
    for (const table of tables) {
      const row = table.find(id);
      if (row) return row;
    }
    return undefined;
  }
}
